"""What the search knows of a plan, and what its translation carries."""

import datetime as dt
from decimal import Decimal

import pytest
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from plans.models import ProgramPlanPage
from search.models import SearchEntry
from tests.factories.plans import cri_page, infoem_page, plan_page
from website.models import Topic


def test_the_search_reads_projects_units_and_the_first_year(home):
    entry = SearchEntry.objects.get(page_id=cri_page(home).pk)
    assert (entry.type, entry.date) == ("plan", dt.date(2007, 1, 1))
    named = ["Vínculos diplomáticos", "persona atendida", "Función Pública", "ACERCA-T", "Sustentabilidad"]
    assert [name for name in named if name not in entry.body] == []


def test_the_search_reads_dimensions_actions_and_notes(home):
    body = SearchEntry.objects.get(page_id=infoem_page(home).pk).body
    named = ["Profesionalización", "Combate a la Corrupción", "Sistemas de integridad", "1.4"]
    assert [name for name in named if name not in body] == []


def test_the_search_knows_the_topics(home):
    topic = Topic.objects.create(name="Migración", slug="migracion", locale=home.locale)
    plan = plan_page(home, live=False)
    plan.topics = [topic]
    plan.save_revision().publish()
    assert SearchEntry.objects.get(page_id=plan.pk).topics == ["Migración"]


@pytest.fixture
def translated(home, english):
    """Makes the English draft of a plan, each text translated as its own capitals."""
    home.copy_for_translation(english)

    def translate(plan):
        source, _created = TranslationSource.update_or_create_from_instance(plan)
        Translation.objects.create(source=source, target_locale=english)
        for segment in StringSegment.objects.filter(source=source).select_related("string"):
            StringTranslation.objects.update_or_create(
                translation_of=segment.string,
                context=segment.context,
                locale=english,
                defaults={"data": segment.string.data.upper()},
            )
        source.create_or_update_translation(english, publish=False)
        return ProgramPlanPage.objects.get(translation_key=plan.translation_key, locale=english)

    return translate


def test_texts_are_translated_and_figures_numbers_and_places_stay(home, translated):
    plan = cri_page(home)
    english = translated(plan)
    source, target = (page.programme[11].value["targets"][0] for page in (plan, english))
    assert (source["unit"], target["unit"]) == ("campaña", "CAMPAÑA")
    assert target["total"] == Decimal(144)
    assert target["planned"] == source["planned"]
    assert (english.year_from, english.year_to, english.kind) == (2007, 2012, "programme")
    assert english.programme[0].value["code"] == "1"
    assert anchors(english) == anchors(plan)
    assert english.faults() == []


def anchors(plan):
    return [part.anchor for part in plan.citable_parts()]


def test_a_corrected_figure_reaches_the_translation_without_a_translator(home, translated):
    plan = cri_page(home)
    translated(plan)
    campaign = plan.programme[11].value["targets"][0]
    campaign["planned"] = campaign["planned"] | {2012: Decimal(26)}
    campaign["total"] = Decimal(145)
    plan.save_revision().publish()
    english = translated_again(plan)
    assert english.programme[11].value["targets"][0]["total"] == 145
    assert english.programme[11].value["targets"][0]["planned"][2012] == 26


def translated_again(plan):
    source, _created = TranslationSource.update_or_create_from_instance(plan)
    source.create_or_update_translation(source.translations.get().target_locale, publish=False, fallback=True)
    return ProgramPlanPage.objects.get(translation_key=plan.translation_key, locale__language_code="en")


def test_no_number_is_offered_to_the_translator(home, english):
    source, _created = TranslationSource.update_or_create_from_instance(infoem_page(home))
    strings = set(StringSegment.objects.filter(source=source).values_list("string__data", flat=True))
    assert "Profesionalización" in strings
    assert [text for text in strings if text.isdecimal()] == []


def test_dates_months_and_notes_reach_the_translation(home, translated):
    plan = infoem_page(home)
    english = translated(plan)
    assert [row.value["date"] for row in english.actions] == [row.value["date"] for row in plan.actions]
    assert english.calendars[0].value["months"] == plan.calendars[0].value["months"]
    assert english.actions[0].value["footnote"] == 1
    assert (
        english.dimensions[0].value["lines"][0]["text"].source
        != plan.dimensions[0].value["lines"][0]["text"].source
    )
