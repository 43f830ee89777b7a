"""On the database engine; `elastic/test_figures_are_found_there_too.py` asks the same of the other."""

import pytest

from search.analysis import in_one_writing
from search.database.engine import DatabaseEngine
from search.engines.base import Question
from search.understanding import understood
from tests.factories.search import entry
from tests.search import behaviours, figures


def hits(text):
    found = DatabaseEngine().search(understood(Question(text, today=behaviours.TODAY))).hits
    return [hit for hit in found if not hit.related]


@pytest.mark.parametrize(("written", "read"), figures.ONE_WRITING.items())
def test_a_figure_has_one_writing(written, read):
    assert in_one_writing(written) == read
    assert in_one_writing(read) == read


@pytest.mark.parametrize("text", figures.AS_THEY_ARE)
def test_what_is_none_stays_as_it_is(text):
    assert in_one_writing(text) == text


@pytest.mark.django_db
@pytest.mark.parametrize(("typed", "titles"), figures.FOUND_BY.items())
def test_it_is_found_however_it_is_typed(typed, titles):
    figures.write_entries()
    assert {hit.title for hit in hits(typed)} == titles


@pytest.mark.django_db
@pytest.mark.parametrize("typed", figures.NOWHERE)
def test_another_figure_is_not_found(typed):
    figures.write_entries()
    assert hits(typed) == []


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("typed", "passage"),
    [
        ("cfe", "La <mark>C.F.E</mark>. avisa"),
        ("9215550134", "Informes: <mark>(921) 555-0134</mark>."),
        ("23/06/2023", "Del <mark>23/06/2023</mark>."),
    ],
)
def test_what_is_marked_is_the_figure_as_the_text_has_it(typed, passage):
    entry("Aviso", body="La C.F.E. avisa. Informes: (921) 555-0134. Del 23/06/2023.")
    (hit,) = hits(typed)
    assert passage in hit.highlight
