from search.analysis import analyser_for
from search.elastic import indices, keeping_up
from search.engines.base import Question
from tests.factories.search import entry
from tests.search import behaviours, figures


def test_the_index_reads_figures_as_the_embedded_engine_does(server):
    index = indices.create(server, "es")
    for text in (*figures.ONE_WRITING, *figures.AS_THEY_ARE):
        answer = server.indices.analyze(index=index, field="title", text=text)
        assert [token["token"] for token in answer["tokens"]] == analyser_for("es").terms(text), text


def test_a_figure_is_found_however_it_is_typed(engine):
    figures.write_entries()
    keeping_up.catch_up()

    def titles(text):
        found = engine.search(Question(text, today=behaviours.TODAY)).hits
        return {hit.title for hit in found if not hit.related}

    assert {typed: titles(typed) for typed in figures.FOUND_BY} == figures.FOUND_BY
    assert {typed: titles(typed) for typed in figures.NOWHERE} == {typed: set() for typed in figures.NOWHERE}


def test_what_is_marked_is_the_figure_as_the_text_has_it(engine):
    entry("Aviso", body="La C.F.E. avisa. Informes: (921) 555-0134. Del 23/06/2023.")
    keeping_up.catch_up()
    passages = [
        engine.search(Question(typed)).hits[0].highlight for typed in ("cfe", "9215550134", "23/06/2023")
    ]
    assert "La <mark>C.F.E</mark>. avisa" in passages[0]
    assert "<mark>(921) 555-0134</mark>" in passages[1]
    assert "<mark>23/06/2023</mark>" in passages[2]
