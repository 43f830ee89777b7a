"""On the database engine; `elastic/test_questions_are_understood_there_too.py` asks the same of the other."""

import pytest

from search.database.engine import DatabaseEngine
from search.engines.base import Question
from search.thesaurus.acronyms import acronym_in
from search.understanding import understood
from tests.factories.search import entry
from tests.search import behaviours

pytestmark = pytest.mark.django_db


def answer(text):
    return DatabaseEngine().search(understood(Question(text, today=behaviours.TODAY)))


@pytest.mark.parametrize(("typed", "title"), behaviours.FIRST)
def test_what_people_mean_stands_first(typed, title):
    behaviours.write_entries()
    assert [hit.title for hit in answer(typed).hits][:1] == [title]


@pytest.mark.parametrize("typed", behaviours.NOTHING)
def test_what_nobody_wrote_is_not_taken_for_something_else(typed):
    behaviours.write_entries()
    assert [hit.title for hit in answer(typed).hits] == []


def test_words_that_only_ask_are_answered_by_what_holds_them_and_by_nothing_else():
    behaviours.write_entries()
    wrong = {
        typed: [hit.title for hit in answer(typed).hits if not behaviours.held_by(typed, hit)]
        for typed in behaviours.ASKING
    }
    assert {typed: titles for typed, titles in wrong.items() if titles} == {}


@pytest.mark.parametrize("typed", ["boletines tesorería", "boletín más reciente", "noticias recientes"])
def test_a_kind_named_first_leaves_out_the_others(typed):
    behaviours.write_entries()
    assert {hit.type for hit in answer(typed).hits} == {"bulletin"}


@pytest.mark.parametrize(
    ("text", "acronym"),
    [
        ("También se le conoce como CMAS.", "CMAS"),
        ("Atiende con CURP en la CMAPS.", "CMAPS"),
        ("Horario de 9 a 15 HORAS", ""),
    ],
)
def test_an_acronym_spells_its_name(text, acronym):
    assert acronym_in(text, "Comisión Municipal de Agua Potable y Saneamiento") == acronym


def test_what_is_quoted_is_one_mark_and_its_words_alone_are_none():
    entry("Presentan la línea de auxilio", body="En línea. La línea de auxilio atiende sin auxilio de nadie.")
    (hit,) = answer('"línea de auxilio"').hits
    assert hit.title_highlight == "Presentan la <mark>línea de auxilio</mark>"
    assert hit.highlight == "En línea. La <mark>línea de auxilio</mark> atiende sin auxilio de nadie."


def test_words_beside_a_quotation_are_marked_too():
    entry("Línea de auxilio para mujeres")
    (hit,) = answer('mujeres "línea de auxilio"').hits
    assert hit.title_highlight == "<mark>Línea de auxilio</mark> para <mark>mujeres</mark>"


FILES = (
    {"title": "Bases", "url": "/documentos/1/", "text": "Requisitos del concurso"},
    {"title": "Acta", "url": "/documentos/2/", "text": "Consta el ornitorrinco en el acta"},
)


def test_a_hit_names_the_document_that_holds_the_words():
    entry("Concurso de carteles", attachments=FILES)
    (hit,) = answer("ornitorrinco").hits
    assert (hit.document.title, hit.document.url) == ("Acta", "/documentos/2/")
    assert "<mark>ornitorrinco</mark>" in hit.highlight


def test_a_hit_found_by_its_own_words_names_no_document():
    entry("Concurso del ornitorrinco", attachments=FILES)
    assert answer("ornitorrinco").hits[0].document is None


def test_the_results_page_leads_to_the_document(client, home):
    entry("Concurso de carteles", attachments=FILES)
    page = client.get("/es/buscar/", {"q": "ornitorrinco"}).content.decode()
    assert '<a href="/documentos/2/">Acta</a>' in page


@pytest.mark.parametrize(("typed", "titles"), behaviours.OF_A_TIME.items())
def test_a_year_or_a_month_alone_asks_for_what_is_of_it(typed, titles):
    behaviours.write_entries()
    assert {hit.title for hit in answer(typed).hits} == titles


@pytest.mark.parametrize(("typed", "titles"), behaviours.RELATED.items())
def test_what_has_every_word_as_it_is_spelt_right_is_an_answer(typed, titles):
    behaviours.write_entries()
    assert {hit.title: hit.related for hit in answer(typed).hits} == titles
