"""Clearance, mirrors, translations and the audit with bodies of every block, as each database stores them."""

import hashlib
import json

import pytest
from django.core.serializers.json import DjangoJSONEncoder
from wagtail.fields import StreamField
from wagtail.models import Page, Revision

from bulletins.models import BulletinPage, Correction
from clearance import audit, gate
from clearance.digests import BOOKKEEPING, digest_of, is_digest_of
from clearance.models import Clearance
from demo.plans import cri_plan
from plans.models import ProgramPlanPage
from tests import factories
from tests.factories import rich
from tests.factories.plans import row
from translation.models import Basis

from ..factories.translations import translate_draft


@pytest.fixture
def shelf(exempt):
    agency = exempt.page
    plan = factories.page_below(agency, ProgramPlanPage, **cri_plan())
    return rich.shelf(factories.ethics_code(agency), plan, agency)


def clear(page, office, moderator):
    page.save_revision(user=office.editor)
    factories.submit(page, office.editor)
    return factories.clear(page, moderator)


@pytest.fixture
def bulletin(office, moderator, shelf):
    index = clear(factories.bulletin_index(office.page, live=False), office, moderator)
    return clear(rich.full_bulletin(index, shelf), office, moderator)


@pytest.fixture
def every_page(office, moderator, shelf, bulletin):
    """One of each type below an office that needs clearance, and the office itself."""
    drafts = [
        factories.section(office.page, body=rich.every_block(shelf), live=False),
        factories.ethics_code(office.page, live=False, slug="codigo"),
        factories.page_below(office.page, ProgramPlanPage, live=False, **cri_plan() | {"slug": "plan"}),
        office.page,
    ]
    return [bulletin, *(clear(page, office, moderator) for page in drafts)]


def findings(pages):
    return [
        found.words for found in audit.live_without_clearance() if found.page_id in {one.pk for one in pages}
    ]


def stored_otherwise(page):
    """The row with the keys of its streams the other way round, as `jsonb` may return them."""
    for field in page._meta.fields:
        if isinstance(field, StreamField):
            stream = json.loads(field.value_to_string(page))
            type(page).objects.filter(pk=page.pk).update(**{field.name: _turned(stream)})
    return type(page).objects.get(pk=page.pk)


def _turned(value):
    if isinstance(value, dict):
        return {name: _turned(inner) for name, inner in reversed(value.items())}
    return [_turned(inner) for inner in value] if isinstance(value, list) else value


def test_the_audit_finds_nothing_in_pages_of_every_type(every_page):
    assert all(page.live and gate.is_cleared(page.live_revision) for page in every_page)
    assert findings(every_page) == []
    for page in every_page:
        stored_otherwise(page).save()  # the gate compares the row with what was cleared
    assert findings(every_page) == []


@pytest.mark.parametrize("at", [0, 5, -1])
def test_one_word_changed_in_a_stored_stream_is_found(bulletin, at):
    stream = json.loads(BulletinPage._meta.get_field("body").value_to_string(bulletin))
    stream[at]["value"] = _forged(stream[at]["value"])
    BulletinPage.objects.filter(pk=bulletin.pk).update(body=stream)
    assert findings([bulletin])


def _forged(value):
    """The value with the first that it says changed."""
    match value:
        case str():
            return f"{value}."
        case dict():
            name = next(name for name, part in value.items() if part)
            return {**value, name: _forged(value[name])}
        case list():
            return [_forged(value[0]), *value[1:]]
    return value + 1


def test_a_mirror_of_a_cleared_page_is_public_and_stays_so(office, other_office, bulletin):
    mirror = bulletin.create_alias(parent=other_office.page, update_slug="espejo")
    mirror = stored_otherwise(BulletinPage.objects.get(pk=mirror.pk))
    mirror.save()
    assert mirror.live and findings([mirror]) == []
    BulletinPage.objects.filter(pk=mirror.pk).update(body=[row("heading", {"text": "Falso"}, "falso")])
    assert findings([mirror])


def test_a_renamed_topic_changes_no_cleared_page(bulletin):
    topic = bulletin.topics.first()
    type(topic).objects.filter(pk=topic.pk).update(name="Zona metropolitana")
    assert bulletin.topics.count() > 1 and findings([bulletin]) == []


def test_a_figure_stored_as_a_number_is_the_figure_that_was_cleared(office, moderator):
    bars = {
        "caption": "Obras",
        "bars": [{"label": "Uno", "value": "3.00"}, {"label": "Dos", "value": "4.50"}],
    }
    page = clear(office.draft(body=json.dumps([row("bar_chart", bars, "a")])), office, moderator)
    for one, two in ((3, 4.5), (3.0, "4.5"), ("3", 4.50)):
        bars = {"caption": "Obras", "bars": [{"value": one, "label": "Uno"}, {"value": two, "label": "Dos"}]}
        type(page).objects.filter(pk=page.pk).update(body=[row("bar_chart", bars, "a")])
        assert findings([page]) == []
    bars["bars"][0]["value"] = 30
    type(page).objects.filter(pk=page.pk).update(body=[row("bar_chart", bars, "a")])
    assert findings([page])


def test_who_wrote_a_source_that_another_cleared_is_no_author_of_its_translation(office, moderator, bulletin):
    """The source comes from its row, what was cleared from a revision."""
    assert stored_otherwise(bulletin)
    translate_draft(bulletin, user=office.translator)
    basis = Basis.objects.order_by("-pk").first()
    assert basis.source_digest and office.editor not in basis.authors.all()


def _digest_of_the_first_release(content):
    """Everything as it was stored, but for bookkeeping."""
    told = {name: value for name, value in content.items() if name not in BOOKKEEPING}
    text = json.dumps(told, sort_keys=True, ensure_ascii=False, cls=DjangoJSONEncoder)
    return hashlib.sha256(text.encode()).hexdigest()


def test_a_clearance_of_the_first_release_holds(bulletin):
    revision = bulletin.live_revision
    old = _digest_of_the_first_release(revision.content)
    assert old != digest_of(revision)
    Clearance.objects.filter(revision=revision).update(content_digest=old)
    assert gate.is_cleared(revision) and findings([bulletin]) == []
    bulletin.save()


def test_a_clearance_of_the_first_release_covers_no_other_word(bulletin):
    revision = bulletin.live_revision
    old = _digest_of_the_first_release(revision.content)
    Clearance.objects.filter(revision=revision).update(content_digest=old)
    forged = json.loads(revision.content["body"])
    forged[0]["value"] = _forged(forged[0]["value"])
    Revision.objects.filter(pk=revision.pk).update(content=revision.content | {"body": json.dumps(forged)})
    assert not gate.is_cleared(Revision.objects.get(pk=revision.pk)) and findings([bulletin])


def test_a_digest_goes_with_the_words_and_not_with_the_keys_of_rows(bulletin):
    """Rows that are written again get other keys; a correction that says something else is another text."""
    revision, before = bulletin.live_revision, digest_of(bulletin.live_revision)
    Revision.objects.filter(pk=revision.pk).update(content=_turned(_with_other_keys(revision.content)))
    assert is_digest_of(before, Revision.objects.get(pk=revision.pk))
    Correction.objects.filter(page=bulletin).update(text="Otra cosa.")
    assert findings([bulletin])


def _with_other_keys(content):
    return content | {"corrections": [row | {"pk": row["pk"] + 1000} for row in content["corrections"]]}


def test_pages_are_mirrored_with_their_corrections(other_office, bulletin):
    mirror = bulletin.create_alias(parent=other_office.page, update_slug="con-correcciones")
    assert Page.objects.get(pk=mirror.pk).live and mirror.corrections.count() == 2
