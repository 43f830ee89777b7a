"""What a translator is given of each page type: every text, and no number, date, choice or address."""

import pytest
from django.apps import apps
from django.core import checks
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from tests import factories
from tests.factories.plans import cri_page
from tests.factories.translations import translate_draft, translate_texts
from translation.checks import page_types_say_what_is_translated
from website.models import SectionPage
from website.public_page import PublicPage


def texts_of(page):
    segments = extract_segments(page)
    return {segment.string.data for segment in segments if isinstance(segment, StringSegmentValue)}


def test_every_page_type_decides_for_each_of_its_fields():
    assert page_types_say_what_is_translated() == []


def test_a_type_that_leaves_it_to_localize_fails_the_check(monkeypatch):
    monkeypatch.setattr(SectionPage, "override_translatable_fields", [])
    messages = page_types_say_what_is_translated()
    assert {message.id for message in messages} >= {"translation.E001"}
    assert all(isinstance(message, checks.Error) for message in messages)


@pytest.mark.parametrize(
    "model", [m for m in apps.get_models() if issubclass(m, PublicPage)], ids=lambda m: m.__name__
)
def test_an_identity_from_elsewhere_is_no_translators_to_change(model):
    chosen = {field.field_name: field for field in model.override_translatable_fields}
    assert not chosen["source_id"].is_overridable(model())


def test_the_figures_of_a_plan_are_the_same_in_english(home, english):
    plan = cri_page(home)
    translation = translate_draft(plan)
    translate_texts(translation)
    translation.save_target(publish=False)
    translated = translation.get_target_instance().latest_revision.as_object()
    assert figures_of(translated) == figures_of(plan)
    assert anchors_of(translated) == anchors_of(plan)
    assert not texts_of(plan) & {"390", "65", "2007", "1.1.1", "programme"}
    assert "persona atendida" in texts_of(plan)


def figures_of(plan):
    return [
        (row.value.get("code"), target["total"], dict(target["planned"]))
        for row in plan.programme
        for target in row.value.get("targets") or []
    ]


def anchors_of(plan):
    return [
        (row.id, [target.id for target in (row.value.get("targets") or []).bound_blocks])
        for row in plan.programme
        if row.block_type == "project"
    ]


def test_numbers_in_a_table_are_carried_over_and_words_wait(home, english):
    rows = [{"cells": ["Mes", "Total"]}, {"cells": ["Enero", "120"]}]
    body = [("table", {"caption": "Solicitudes", "header": "row", "rows": rows, "source": ""})]
    page = factories.page_below(home, SectionPage, title="Cifras", body=body)
    translation = translate_draft(page)
    translated = translation.get_progress()[1]
    assert translated == 1
    translate_texts(translation)
    translation.save_target(publish=False)
    table = translation.get_target_instance().latest_revision.as_object().body[0].value
    assert [list(row["cells"]) for row in table["rows"]] == [["EN Mes", "EN Total"], ["EN Enero", "EN 120"]]


def test_a_block_stored_before_a_field_was_added_can_be_translated(home, english):
    institution = factories.institution(home, "Antigua")
    institution.officials = [{"type": "official", "value": {"post": "Dirección"}, "id": "a1"}]
    type(institution).objects.filter(pk=institution.pk).update(officials=institution.officials)
    assert "Dirección" in texts_of(type(institution).objects.get(pk=institution.pk))
