import pytest

from search import entries
from search.elastic import keeping_up, on_commit
from search.engines.base import Question
from search.models import SearchEntry
from tests.factories import entry


def titles(engine, text, **narrowed):
    return [hit.title for hit in engine.search(Question(text=text, **narrowed)).hits]


def test_a_change_is_sent_when_it_has_committed(engine, committed):
    with committed():
        entry("Rendición de cuentas del municipio")
        assert titles(engine, "rendicion") == []
    assert titles(engine, "rendicion") == ["Rendición de cuentas del municipio"]
    assert not SearchEntry.objects.behind().exists()


def test_what_was_rolled_back_holds_up_nothing_that_comes_after(engine, committed):
    on_commit._pending().update(range(10**6, 10**6 + 2 * on_commit.MOST_AT_ONCE))
    with committed():
        entry("Rendición de cuentas del municipio")
    assert titles(engine, "rendicion") == ["Rendición de cuentas del municipio"]


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("rendicion", "Rendición de cuentas"),
        ("instituciones", "Una institución nueva"),
        ("funcionario", "Los funcionarios comparecen"),
        ("vacunas", "Jornada de vacunación"),
        ("obra", "Inician las obras"),
        ("becas", "Entregan la beca"),
        ("año", "Los años de servicio"),
        ("ninez", "Derechos de la niñez"),
    ],
)
def test_words_are_found_in_other_forms_and_without_accents(engine, asked, written):
    entry(written)
    keeping_up.catch_up()
    assert titles(engine, asked) == [written]


def test_a_removal_is_gone_before_elasticsearch_knows_it(engine, committed):
    with committed():
        removed = entry("Feria del café", type="bulletin")
        entry("Feria del libro", type="bulletin")
    entries.remove(removed.page_id)
    answer = engine.search(Question(text="feria"))
    assert [hit.title for hit in answer.hits] == ["Feria del libro"]
    assert answer.total == 1
    assert [(value.value, value.count) for value in answer.facets["type"]] == [("bulletin", 1)]
    assert engine.suggest("feria", "es") == ["Feria del libro"]


def test_the_worker_sends_what_nobody_sent(engine):
    entry("Cierre de avenida")
    assert titles(engine, "cierre") == []
    assert keeping_up.catch_up().sent == 1
    assert titles(engine, "cierre") == ["Cierre de avenida"]
