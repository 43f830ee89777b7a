import pytest

from search.elastic import keeping_up
from search.engines.base import Question
from tests.factories import entry
from tests.search import behaviours
from tests.search.test_questions_are_understood import FILES


@pytest.fixture
def filled(engine):
    behaviours.write_entries()
    keeping_up.catch_up()
    return lambda text: engine.search(Question(text, today=behaviours.TODAY))


def test_what_people_mean_stands_first(filled):
    found = {typed: [hit.title for hit in filled(typed).hits][:1] for typed, _title in behaviours.FIRST}
    assert found == {typed: [title] for typed, title in behaviours.FIRST}


def test_what_nobody_wrote_is_not_taken_for_something_else(filled):
    found = {typed: [hit.title for hit in filled(typed).hits] for typed in behaviours.NOTHING}
    assert found == {typed: [] for typed in behaviours.NOTHING}


def test_words_that_only_ask_are_answered_by_what_holds_them_and_by_nothing_else(filled):
    wrong = {
        typed: [hit.title for hit in filled(typed).hits if not behaviours.held_by(typed, hit)]
        for typed in behaviours.ASKING
    }
    assert {typed: titles for typed, titles in wrong.items() if titles} == {}


def test_what_is_quoted_is_one_mark(engine):
    entry("Presentan la línea de auxilio", body="En línea. La línea de auxilio atiende sin auxilio de nadie.")
    keeping_up.catch_up()
    (hit,) = engine.search(Question('"línea de auxilio"')).hits
    assert hit.title_highlight == "Presentan la <mark>línea de auxilio</mark>"
    assert "La <mark>línea de auxilio</mark> atiende" in hit.highlight
    assert hit.highlight.count("<mark>") == 1


def test_a_hit_names_the_document_that_holds_the_words(engine):
    entry("Concurso de carteles", attachments=FILES)
    entry("Concurso del ornitorrinco", body="Ornitorrinco", attachments=FILES)
    keeping_up.catch_up()
    found = {hit.title: hit for hit in engine.search(Question("ornitorrinco")).hits}
    assert found["Concurso de carteles"].document.title == "Acta"
    assert "<mark>ornitorrinco</mark>" in found["Concurso de carteles"].highlight
    assert found["Concurso del ornitorrinco"].document is None


def test_an_institution_under_two_names_is_counted_once(engine):
    for name in ("CMAS", "CMAS Puerto"):
        entry("Agua", institution=name, institution_key="a")
    keeping_up.catch_up()
    (value,) = engine.search(Question("agua")).facets["institution"]
    assert (value.value, value.count) == ("a", 2)


def test_a_year_or_a_month_alone_asks_for_what_is_of_it(filled):
    found = {typed: {hit.title for hit in filled(typed).hits} for typed in behaviours.OF_A_TIME}
    assert found == behaviours.OF_A_TIME


def test_what_has_every_word_as_it_is_spelt_right_is_an_answer(filled):
    found = {typed: {hit.title: hit.related for hit in filled(typed).hits} for typed in behaviours.RELATED}
    assert found == behaviours.RELATED
