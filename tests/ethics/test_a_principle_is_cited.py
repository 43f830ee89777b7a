"""A citation has the part's present number and permanent address, and tells nothing that is not public."""

import datetime as dt

import pytest
from django.utils import timezone
from django.utils.translation import override
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import PageViewRestriction

from ethics.citations import cite
from ethics.models import EthicsCodePage
from tests.cms_blocks.walk import BODY, render
from tests.factories.ethics import ethics_code


def fresh(code):
    return EthicsCodePage.objects.get(pk=code.pk)


def test_a_clause_is_cited_with_its_label_and_address(code):
    citation = cite(code, "III-b")
    assert citation.label == "Principio III, inciso b"
    assert citation.title == "Interdependencia"
    assert citation.source == "Código de ética"
    assert citation.url == f"{code.url}#III-b"


def test_an_unknown_part_cites_the_whole(code):
    assert cite(code, "XX").url == code.url
    assert cite(code).label == "Código de ética"


def test_nothing_is_cited_without_a_page():
    assert cite(None, "I") is None


def _draft(institution):
    return ethics_code(institution, live=False)


def _unpublished(institution):
    code = ethics_code(institution)
    code.unpublish()
    return code


def _expired(institution):
    return ethics_code(institution, expire_at=timezone.now() - dt.timedelta(minutes=1))


def _restricted(institution):
    code = ethics_code(institution)
    PageViewRestriction.objects.create(page=institution, restriction_type="login")
    return code


@pytest.mark.parametrize("hidden", [_draft, _unpublished, _expired, _restricted])
def test_a_code_that_is_not_shown_is_not_cited(institution, hidden):
    code = fresh(hidden(institution))
    assert cite(code, "III-b") is None
    html = render("principle", {"page": code, "anchor": "III-b", "note": "Our own words"})
    assert "Our own words" in html
    assert "href" not in html
    assert "Interdependencia" not in html


def test_the_block_links_the_clause(code):
    html = render("principle", {"page": code, "anchor": "III-b", "note": ""})
    assert f'href="{code.url}#III-b"' in html
    assert "Principio III, inciso b" in html


def test_the_block_refuses_a_part_that_the_page_has_not(code):
    block = BODY.child_blocks["principle"]
    value = block.normalize({"page": code, "anchor": "III-z", "note": ""})
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(value)
    assert "III-b" in str(refused.value.block_errors["anchor"])


def test_the_block_refuses_a_part_of_a_page_without_parts(code, institution):
    block = BODY.child_blocks["principle"]
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize({"page": institution, "anchor": "I", "note": ""}))
    assert "anchor" in refused.value.block_errors


@pytest.mark.parametrize("anchor", ["../x", "a b", "<b>", "x" * 81, "javascript:alert(1)"])
def test_the_block_refuses_what_is_no_anchor(code, anchor):
    block = BODY.child_blocks["principle"]
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize({"page": code, "anchor": anchor, "note": ""}))
    assert "anchor" in refused.value.block_errors


def test_words_that_are_not_in_the_reader_s_language_say_in_which_they_are(code):
    """Or a reader for the blind would pronounce the Spanish title by English rules."""
    value = {"page": fresh(code), "anchor": "III-b", "note": ""}
    with override("en"):
        foreign = render("principle", value)
    assert '<span lang="es">Interdependencia</span>' in foreign
    assert '<cite lang="es">Código de ética</cite>' in foreign
    assert 'hreflang="es"' in foreign
    with override("es"):
        assert "lang=" not in render("principle", {**value, "page": fresh(code)})
