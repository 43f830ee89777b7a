import pytest

from search.elastic import asking, keeping_up
from search.engines.base import Question
from tests.factories.search import entry
from tests.search import behaviours, spellings


@pytest.fixture
def ask(engine):
    spellings.write_entries()
    keeping_up.catch_up()
    return lambda text: engine.search(Question(text, today=behaviours.TODAY))


def test_what_people_write_by_ear_in_haste_or_as_one_word_is_found_and_told(ask):
    answers = {typed: ask(typed) for typed, _title, _read in spellings.READ}
    found = {
        typed: (one.hits[0].title if one.hits else "", one.did_you_mean) for typed, one in answers.items()
    }
    assert found == {typed: (title, read) for typed, title, read in spellings.READ}
    assert not [typed for typed, one in answers.items() if one.hits[0].related]


def test_what_may_well_be_another_word_is_not_corrected(ask):
    answers = {typed: ask(typed) for typed in spellings.NOT_CORRECTED}
    assert not [typed for typed, one in answers.items() if one.hits or one.did_you_mean]


def test_a_word_that_texts_hold_is_not_corrected(ask):
    for typed, title in spellings.IN_THE_VOCABULARY.items():
        answer = ask(typed)
        assert ([hit.title for hit in answer.hits], answer.did_you_mean) == ([title], "")


def test_a_word_that_spanish_knows_is_never_answered_as_another(ask):
    for title in spellings.NEAR_TO_KNOWN_WORDS.values():
        entry(title)
    keeping_up.catch_up()
    answers = {typed: ask(typed) for typed in spellings.NEAR_TO_KNOWN_WORDS}
    assert {typed: [hit.title for hit in one.hits] for typed, one in answers.items() if one.hits} == {}
    assert not any(one.is_as_read for one in answers.values())


def test_a_word_of_spanish_is_offered_what_sounds_exactly_so_and_not_taken_for_it(ask):
    entry("Calló la campana")
    keeping_up.catch_up()
    answer = ask("cayo")
    assert ([hit.title for hit in answer.hits], answer.did_you_mean) == ([], "calló")


def test_of_joined_words_nothing_is_told_that_no_listed_text_holds(ask):
    entry("Submarino", listed=False)
    keeping_up.catch_up()
    assert ask("submarinocasa").did_you_mean == ""


def test_halves_of_a_word_are_not_corrected_one_by_one(ask):
    answer = ask("biblio tecas")
    assert [hit.title for hit in answer.hits] == ["Bibliotecas de barrio"] and not answer.did_you_mean


def test_words_written_as_one_cost_one_request_where_many_texts_hold_them(ask, monkeypatch):
    for number in range(10):
        entry(f"Casa de cultura {number}")
    keeping_up.catch_up()
    real, requests = asking.ask, []
    monkeypatch.setattr(asking, "ask", lambda *asked, **how: requests.append(1) or real(*asked, **how))
    assert ask("casadecultura").total == 11
    assert len(requests) == 1
