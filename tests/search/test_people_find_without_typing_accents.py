import pytest

from search.database.engine import DatabaseEngine
from search.engines.base import Question
from search.understanding import understood
from tests.factories.search import entry

pytestmark = pytest.mark.django_db


def titles(text, **fields):
    return [hit.title for hit in DatabaseEngine().search(understood(Question(text, **fields))).hits]


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("rendicion", "Informe de rendición de cuentas"),
        ("instituciones", "La institución abre sus puertas"),
        ("funcionario", "Capacitan a funcionarios del puerto"),
        ("FUNCIONARIOS", "Capacitan a un funcionario del puerto"),
        ("vacunasion", "Jornada de vacunación"),
        ("vacunas", "Jornada de vacunación"),
        ("vapeadores", "Riesgos del vapeo"),
        ("vapeo", "Retiran vapeadores y cigarros"),
        ("bacheadora", "Programa de bacheo"),
        ("patrullaje", "La policía patrulla el puerto"),
        ("recolector de basura", "Cambia la recolección de basura"),
        ("ninez", "Derechos de la niñez"),
        ("jovenes", "Un joven gana la carrera"),
        ("biblotecas", "La biblioteca cumple cien años"),
        ("proteccióncivil", "Protección civil recomienda calma"),
        ("anti corrupción", "Programa anticorrupción"),
        ("¿cómo denuncio a un funcionario?", "Denuncias contra funcionarios"),
    ],
)
def test_what_people_type_finds_what_offices_write(typed, title):
    entry(title)
    entry("Bacheo en la avenida principal")
    assert titles(typed)[:1] == [title]


def test_a_word_with_enye_does_not_find_the_one_without():
    entry("Plan de cinco años")
    entry("Salud del ano y el recto")
    assert titles("años") == ["Plan de cinco años"]


def test_a_creator_is_not_what_is_believed():
    entry("Creadores del puerto")
    entry("Cree en tu comunidad")
    assert titles("creadores") == ["Creadores del puerto"]


def test_words_that_nobody_wrote_find_nothing():
    entry("Jornada de vacunación")
    assert titles("submarino nuclear") == []
