"""On the database engine; what is read does not depend on the engine."""

import datetime as dt

import pytest

from search.engines import choice
from search.engines.base import Question
from search.understanding import understood
from search.understanding.periods import period_in
from tests.factories.search import entry

TODAY = dt.date(2025, 1, 15)  # a Wednesday


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("hace dos meses", "2024-11-01", "2024-11-30"),
        ("hace 3 semanas", "2024-12-23", "2024-12-29"),
        ("del primer trimestre de 2023", "2023-01-01", "2023-03-31"),
        ("2do semestre 2022", "2022-07-01", "2022-12-31"),
        ("ultimo bimestre de 2023", "2023-11-01", "2023-12-31"),
        ("del 3 al 10 de enero de 2023", "2023-01-03", "2023-01-10"),
        ("del 28 de enero al 3 de febrero de 2023", "2023-01-28", "2023-02-03"),
        ("entre enero y marzo de 2023", "2023-01-01", "2023-03-31"),
        ("de noviembre a febrero de 2023", "2022-11-01", "2023-02-28"),
        ("entre 2021 y 2023", "2021-01-01", "2023-12-31"),
        ("desde mayo de 2023", "2023-05-01", None),
        ("hasta 2022", None, "2022-12-31"),
        ("antes de 2022", None, "2021-12-31"),
        ("despues del 3 de mayo de 2023", "2023-05-04", None),
        ("ultimos tres meses", "2024-10-17", "2025-01-15"),
        ("antes de ayer", "2025-01-13", "2025-01-13"),
        ("de diciembre", "2024-12-01", "2024-12-31"),
        ("first quarter of 2023", "2023-01-01", "2023-03-31"),
        ("two months ago", "2024-11-01", "2024-11-30"),
    ],
)
def test_a_period_in_words_is_read(text, since, until):
    period, rest = period_in(text, TODAY)
    assert [day and day.isoformat() for day in (period.since, period.until)] == [since, until]
    assert not rest.strip()


@pytest.mark.parametrize(
    "text", ["25 de noviembre", "31 de febrero de 2023", "de 5 a 10 personas", "plan 2007-2012"]
)
def test_what_only_looks_like_a_period_stays_words(text):
    assert period_in(text, TODAY) == (None, text)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("text", "folio"),
    [
        ("boletín no. 12 de 2023", "12/2023"),
        ("Comunicado número 012 del año 2023", "12/2023"),
        ("boletin 12 del 2023", "12/2023"),
        ("folio 0123/2023", "123/2023"),
        ("boletín núm. 7", "7"),
        ("boletines 14/12/2024", ""),
        ("boletines de 2023", ""),
    ],
)
def test_a_folio_is_read_as_people_write_it(text, folio):
    assert understood(Question(text, today=TODAY)).folio == folio


@pytest.mark.django_db
def test_what_happened_in_a_month_is_all_that_is_of_it():
    entry("Abren el museo", date=dt.date(2023, 5, 3))
    entry("Abren el mercado", date=dt.date(2023, 6, 3))
    answer = choice.search(Question("¿Qué pasó en mayo de 2023?"))
    assert [(hit.title, hit.related) for hit in answer.hits] == [("Abren el museo", False)]


@pytest.mark.django_db
def test_where_nothing_is_of_the_period_what_is_of_another_time_is_related():
    entry("Corte de agua", date=dt.date(2023, 5, 3))
    answer = choice.search(Question("corte de agua ayer", today=TODAY))
    assert answer.total == 0
    assert [(hit.title, hit.related) for hit in answer.hits] == [("Corte de agua", True)]


@pytest.mark.django_db
def test_dates_that_were_chosen_bind_what_is_related_too():
    entry("Corte de agua", date=dt.date(2023, 5, 3))
    question = Question("corte de agua ayer", today=TODAY, date_from=dt.date(2024, 1, 1))
    assert choice.search(question).hits == ()
