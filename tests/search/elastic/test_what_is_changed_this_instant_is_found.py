"""While a change is on its way to the index its page is left out there; the table answers for it."""

import pytest

from search.elastic import keeping_up
from search.engines import choice
from search.engines.base import Question
from tests.factories import entry


@pytest.fixture
def changed(engine):
    page = entry("Jornada de vacunación antirrábica")
    entry("Obras de agua")
    keeping_up.catch_up()
    return entry("Jornada de vacunación canina", page_id=page.page_id)


@pytest.mark.parametrize("text", ["vacunación canina", "jornada"])
def test_the_only_answer_stays_found_by_its_present_words(changed, text):
    answer = choice.search(Question(text))
    assert [(hit.title, hit.related) for hit in answer.hits] == [(changed.title, False)]
    assert answer.total == 1 and not answer.reduced


def test_its_former_words_find_it_no_more(changed):
    assert all(hit.related for hit in choice.search(Question("antirrábica")).hits)


def test_what_the_index_answers_it_answers(changed):
    assert choice.search(Question("obras")).engine == "elasticsearch"


def test_once_it_has_arrived_the_index_answers(changed):
    keeping_up.catch_up()
    answer = choice.search(Question("canina"))
    assert (answer.engine, answer.hits[0].title) == ("elasticsearch", changed.title)
