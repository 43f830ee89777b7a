"""Excerpts keep fields apart, and “did you mean” offers only what finds something else."""

import pytest
from django.utils.html import strip_tags

from search.elastic.query import highlights
from search.highlighting import fields_apart
from tests import factories
from tests.factories.search import entry

PAGE = "/es/buscar/"


def answer_of(client, text):
    return client.get(PAGE, {"q": text})


@pytest.fixture(autouse=True)
def texts(db):
    entry("Jornada de vacunación", summary="Habrá vacunas")
    entry("Una mesa de diálogo")


@pytest.mark.parametrize("typed", ["vacunasion", "jornada de vacunasión", "jornda de vacunación"])
def test_a_correction_that_was_searched_for_is_told_and_not_offered(client, typed):
    html = answer_of(client, typed).content.decode()
    assert "Estos son los resultados de" in html and "Quizás quiso decir" not in html


def test_a_doubtful_correction_is_offered(client):
    html = answer_of(client, "mexa").content.decode()
    assert "Quizás quiso decir" in html and 'href="?q=mesa"' in html


@pytest.mark.parametrize("typed", ["vacunación", "vacunacion", "Vacunaciones", "MESA", "mesas de dialogo"])
def test_another_accent_or_ending_is_no_offer(client, typed):
    answer = answer_of(client, typed)
    assert answer.context["shown"].hits and "search-correction" not in answer.content.decode()


@pytest.mark.parametrize("typed", ["vacunasion", "mexa", "jornda vacunasion", "jornada mexa", "bacunas"])
def test_what_is_offered_finds_something_else(client, typed):
    answer = answer_of(client, typed).context["shown"].answer
    if answer.did_you_mean and not answer.is_as_read:
        other = answer_of(client, answer.did_you_mean).context["shown"].answer
        assert [hit.page_id for hit in other.hits] != [hit.page_id for hit in answer.hits]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Se abre la convocatoria\nRequisitos", "Se abre la convocatoria · Requisitos"),
        ("Se abre.\nRequisitos", "Se abre. Requisitos"),
        ("Se <mark>abre.</mark> \n\n Requisitos", "Se <mark>abre.</mark> Requisitos"),
        ("Se <mark>abre</mark>\nRequisitos", "Se <mark>abre</mark> · Requisitos"),
        ("Sin campos", "Sin campos"),
    ],
)
def test_fields_stand_apart_in_an_excerpt(text, shown):
    assert fields_apart(text) == shown


def test_an_excerpt_of_either_engine_says_where_a_field_ends(client, home):
    factories.section(
        home, "Becas", summary="Quién puede pedirla", body=[("heading", {"text": "Requisitos"})]
    )
    (hit,) = answer_of(client, "becas requisitos").context["shown"].hits
    assert strip_tags(hit.highlight) == "Quién puede pedirla · Requisitos"
    found = {"highlight": {"body": [f"pedirla\n{highlights.BEGIN}Requisitos{highlights.END}"]}}
    assert highlights.passage(found, "") == "pedirla · <mark>Requisitos</mark>"
