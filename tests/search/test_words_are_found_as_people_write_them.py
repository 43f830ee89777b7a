"""On the database engine; the test of the same name in `elastic/` asks the same of the other."""

import pytest

from search.analysis import analyser_for, sound_of
from search.database.engine import DatabaseEngine
from search.database.splitting import parts_of
from search.engines.base import Question
from search.understanding import understood
from search.understanding.spoken import spoken_in
from tests.factories.search import entry
from tests.search import behaviours, spellings

pytestmark = pytest.mark.django_db


@pytest.fixture
def ask():
    spellings.write_entries()
    return lambda text: DatabaseEngine().search(understood(Question(text, today=behaviours.TODAY)))


def test_what_people_write_by_ear_in_haste_or_as_one_word_is_found_and_told(ask):
    answers = {typed: ask(typed) for typed, _title, _read in spellings.READ}
    found = {
        typed: (one.hits[0].title if one.hits else "", one.did_you_mean) for typed, one in answers.items()
    }
    assert found == {typed: (title, read) for typed, title, read in spellings.READ}


def test_what_is_found_by_how_it_sounds_is_an_answer(ask):
    related = {typed for typed, *_ in spellings.READ if any(hit.related for hit in ask(typed).hits[:1])}
    assert related == set()


@pytest.mark.parametrize("typed", spellings.NOT_CORRECTED)
def test_what_may_well_be_another_word_is_not_corrected(ask, typed):
    answer = ask(typed)
    assert (answer.hits, answer.did_you_mean) == ((), "")


@pytest.mark.parametrize(("typed", "title"), spellings.IN_THE_VOCABULARY.items())
def test_a_word_that_texts_hold_is_not_corrected(ask, typed, title):
    answer = ask(typed)
    assert ([hit.title for hit in answer.hits], answer.did_you_mean) == ([title], "")


def test_a_word_that_spanish_knows_is_never_answered_as_another(ask):
    for title in spellings.NEAR_TO_KNOWN_WORDS.values():
        entry(title)
    answers = {typed: ask(typed) for typed in spellings.NEAR_TO_KNOWN_WORDS}
    assert {typed: [hit.title for hit in one.hits] for typed, one in answers.items() if one.hits} == {}
    assert not any(one.is_as_read for one in answers.values())


def test_a_word_of_spanish_is_offered_what_sounds_exactly_so_and_not_taken_for_it(ask):
    entry("Calló la campana")
    answer = ask("cayo")
    assert ([hit.title for hit in answer.hits], answer.did_you_mean) == ([], "calló")


def test_a_short_word_keeps_its_first_letter(ask):
    entry("Una mesa de diálogo")
    assert ask("mexa").did_you_mean == "mesa" and ask("tesa").did_you_mean == ""


def test_of_joined_words_nothing_is_told_that_no_listed_text_holds(ask):
    entry("Submarino", listed=False)
    answer = ask("submarinocasa")
    assert all("ubmarino" not in hit.title for hit in answer.hits) and answer.did_you_mean == ""


def test_letters_with_spaces_are_an_acronym():
    assert understood(Question("i v a i")).text == "ivai"


@pytest.mark.parametrize(
    ("one", "other"),
    [("bache", "vache"), ("ley", "lei"), ("accion", "acsion"), ("psicologo", "sicologo"), ("hielo", "yelo")],
)
def test_words_that_sound_the_same(one, other):
    assert sound_of(one) == sound_of(other)


@pytest.mark.parametrize(("one", "other"), [("bache", "baque"), ("gato", "jato"), ("cama", "cana")])
def test_words_that_do_not_sound_the_same(one, other):
    assert sound_of(one) != sound_of(other)


@pytest.mark.parametrize("word", ["lasana", "demente", "solito", "abcdefgh"])
def test_a_word_that_only_looks_like_several_is_not_parted(ask, word):
    entry("La mente sana")
    assert parts_of(word, analyser_for("es"), spoken_in("es")) == []
