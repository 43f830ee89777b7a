"""The public page: every principle and clause of facts.md, each at its address, in few queries."""

import json
import re

import pytest

from ethics.models import EthicsCodePage
from search.models import SearchEntry
from tests.factories.ethics import CLAUSES, PRINCIPLES, ethics_code, principle


@pytest.fixture
def html(code, client):
    return client.get(code.url).content.decode()


def test_all_eleven_principles_stand_in_order_with_their_numerals(html):
    found = re.findall(
        r'<h2 id="(\w+)-title"><span class="principle__numeral">(\w+)\.</span> ([^<]+)</h2>', html
    )
    assert [title for _, _, title in found] == PRINCIPLES
    numerals = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI"]
    assert [anchor for anchor, _, _ in found] == [numeral for _, numeral, _ in found] == numerals


def test_the_third_has_its_four_clauses(html):
    found = re.findall(r'<li id="III-(\w)"><strong>([^<]+)\.</strong>', html)
    assert found == list(zip("abcd", CLAUSES, strict=True))


def test_every_anchor_is_linked_and_stands_once(html):
    ids = re.findall(r'id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', html)) <= set(ids)
    assert html.count('href="#III-b"') == 2  # the table of contents and the permanent link


def test_linked_data_names_every_part(html, code):
    found = [json.loads(text) for text in re.findall(r'application/ld\+json">(.*?)</script>', html, re.S)]
    legislation = next(data for data in found if data["@type"] == "Legislation")
    assert len(legislation["hasPart"]) == 15
    assert any(part["@id"].endswith("#III-b") for part in legislation["hasPart"])


def test_hostile_texts_are_escaped(institution, client):
    bad = "<script>alert(1)</script>"
    stream = [principle(bad, bad, text=f"<p>{bad}<a href='javascript:alert(1)'>x</a></p>")]
    code = ethics_code(institution, principles=stream, title=f"Code {bad}", summary=bad)
    html = client.get(code.url).content.decode()
    assert "<script>alert" not in html
    assert "javascript:" not in html


def test_a_removed_part_still_has_a_place_to_land(code, client):
    code.principles = code.principles.get_prep_value()[1:]
    code.save_revision().publish()
    html = client.get(code.url).content.decode()
    assert '<li id="I">' in html
    assert 'id="II-title"' in html


@pytest.mark.parametrize("word", ["Interdependencia", "Rendición de Cuentas", "Orgánica"])
def test_its_search_text_has_principles_clauses_and_origin(institution, word):
    code = ethics_code(institution, legal_basis="<p>Ley Orgánica</p>")
    assert word in SearchEntry.objects.get(page_id=code.pk).body


def test_it_takes_no_more_queries_with_sixty_principles(institution, client, django_assert_max_num_queries):
    few = ethics_code(institution, slug="short", principles=[principle("P", "a")])
    many = ethics_code(institution, slug="long", principles=[principle(f"P{n}", "a", "b") for n in range(60)])
    client.get(many.url)
    with django_assert_max_num_queries(20) as asked:
        assert client.get(few.url).status_code == 200
        count = len(asked)
    with django_assert_max_num_queries(count):
        assert client.get(many.url).status_code == 200


def test_a_code_without_principles_is_shown(institution, client):
    code = ethics_code(institution, principles=[], introduction="<p>Only this</p>")
    response = client.get(code.url)
    assert response.status_code == 200
    assert "Only this" in response.content.decode()
    assert EthicsCodePage.objects.shown().filter(pk=code.pk).exists()
