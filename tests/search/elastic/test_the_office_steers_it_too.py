import pytest

from search.elastic import keeping_up
from search.engines import choice
from search.engines.base import Question
from search.models import BlockedSuggestion, Pin, StopWord, SynonymLine
from search.steering.trying import compare
from tests import factories
from tests.factories import entry
from website.models import SectionPage


@pytest.fixture
def water(engine, home):
    return factories.page_below(home, SectionPage, title="Trámites del agua")


@pytest.fixture
def filled(water):
    entry("Pago del predial")
    entry("Verificación vehicular")
    keeping_up.catch_up()


def titles(text, **fields):
    answer = choice.search(Question(text, **fields))
    assert (answer.engine, answer.reduced) == ("elasticsearch", False)
    return [hit.title for hit in answer.hits]


def test_a_pinned_page_stands_first_for_its_words_only(filled, water):
    Pin.objects.create(words="Predial", page=water)
    assert titles("PREDIAL") == ["Trámites del agua", "Pago del predial"]
    assert titles("pago predial")[0] == "Pago del predial"
    assert titles("predial", types=("plan",)) == []


def test_a_pin_shows_nothing_that_is_not_public_though_the_index_lags(filled, water):
    Pin.objects.create(words="predial", page=water)
    water.unpublish()
    assert titles("predial") == ["Pago del predial"]


def test_synonyms_are_live_with_the_next_question(filled):
    assert titles("holograma") == []
    line = SynonymLine.objects.create(expressions="holograma, verificación vehicular")
    assert titles("holograma") == ["Verificación vehicular"]
    line.delete()
    assert titles("holograma") == []


def test_an_ignored_word_is_required_no_longer(filled):
    question = Question("verificación vehicular xalapeña")
    assert all(hit.related for hit in choice.search(question).hits)
    StopWord.objects.create(word="Xalapeña")
    (hit,) = choice.search(question).hits
    assert hit.title == "Verificación vehicular" and not hit.related


def test_blocked_words_are_not_suggested(filled):
    assert choice.suggest("verif", "es") == ["Verificación vehicular"]
    BlockedSuggestion.objects.create(words="vehicular")
    assert choice.suggest("verif", "es") == []


def test_a_decision_is_tried_out_beside_the_present_results(filled):
    line = SynonymLine(expressions="holograma, verificación vehicular")
    present, after = compare(Question("holograma"), line)
    assert present.engine == after.engine == "elasticsearch"
    assert present.total == 0 and [hit.title for hit in after.hits] == ["Verificación vehicular"]
    assert titles("holograma") == [] and not SynonymLine.objects.exists()


def test_a_pin_is_tried_out_beside_the_present_results(filled, water):
    present, after = compare(Question("predial"), Pin(words="predial", page=water))
    assert [hit.title for hit in present.hits] == ["Pago del predial"]
    assert [hit.title for hit in after.hits] == ["Trámites del agua", "Pago del predial"]
    assert titles("predial") == ["Pago del predial"] and not Pin.objects.exists()
