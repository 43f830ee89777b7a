import datetime as dt

import pytest

from search.elastic import keeping_up
from search.engines.base import Question
from tests.factories import entry

HOSTILE = [
    "title:* OR 1=1",
    "agu*",
    "/.*/",
    '{"match_all": {}}',
    "(((((",
    '"',
    '"sin cerrar',
    "AND OR NOT",
    "\x00agua\x00",
    "a" * 10_000,
    "agua " * 1_000,
    "agua^1000000~9",
    "<script>alert(1)</script>",
    "../../etc/passwd",
    "",
    "   ",
    "¿?",
    "de la",
]


@pytest.fixture
def filled(engine):
    for number in range(3):
        entry(f"Agua {number}", date=dt.date(2024, 1, number + 1), topics=("Servicios",), institution_key="a")
    entry("Plan del agua", type="plan", date=dt.date(2023, 5, 1), institution_key="b", institution="CMAS")
    entry("Water in the city", locale="en")
    entry("Agua in English", locale="en")
    keeping_up.catch_up()
    return engine


def counts(answer, facet):
    return {value.value: value.count for value in answer.facets[facet]}


def test_counts_stay_honest_when_a_facet_is_chosen(filled):
    everything = filled.search(Question(text="agua"))
    assert counts(everything, "type") == {"bulletin": 3, "plan": 1}
    assert counts(everything, "year") == {"2024": 3, "2023": 1}
    assert counts(everything, "topic") == {"Servicios": 3}
    assert counts(everything, "locale") == {"es": 4, "en": 2}  # the thesaurus leads from agua to water
    for value, count in counts(everything, "type").items():
        chosen = filled.search(Question(text="agua", types=(value,)))
        assert chosen.total == count
        assert counts(chosen, "type") == {"bulletin": 3, "plan": 1}
    assert filled.search(Question(text="agua", types=("bulletin", "plan"))).total == 4
    assert filled.search(Question(text="agua", years=(2023, 2024), institutions=("b",))).total == 1


def test_an_institution_is_counted_by_its_key_and_named(filled):
    values = filled.search(Question(text="plan agua")).facets["institution"]
    assert [(value.value, value.label) for value in values] == [("b", "CMAS")]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: repr(text[:20]))
def test_whatever_is_typed_is_plain_text(filled, text):
    answer = filled.search(Question(text=text))
    assert all("<script" not in hit.highlight + hit.title_highlight for hit in answer.hits)
    assert len(answer.hits) <= 10


def test_operators_do_nothing(filled):
    asked, plain = (
        filled.search(Question(text=text)) for text in ("title:agu* OR body:/.*/", "title agu or body")
    )
    assert [hit.title for hit in asked.hits] == [hit.title for hit in plain.hits]


@pytest.mark.parametrize("page", [1_000, 1_001, 10**9])
def test_the_window_ends(filled, page):
    assert filled.search(Question(text="agua", page=page)).hits == ()


def test_highlights_are_escaped_and_marked(engine):
    entry("Agua <b>", body="El <script>alert(1)</script> corte de agua & drenaje")
    keeping_up.catch_up()
    (hit,) = engine.search(Question(text="agua")).hits
    assert hit.title_highlight == "<mark>Agua</mark> &lt;b&gt;"
    assert "&lt;script&gt;" in hit.highlight
    assert "<mark>agua</mark> &amp; drenaje" in hit.highlight


def test_a_misspelt_word_is_corrected_and_told(engine):
    entry("Jornada de vacunación")
    keeping_up.catch_up()
    answer = engine.search(Question(text="vacunasion"))
    assert [(hit.title, hit.related) for hit in answer.hits] == [("Jornada de vacunación", False)]
    assert answer.did_you_mean in {"vacunación", "vacunacion"}


@pytest.mark.parametrize("asked", ["123", "0123", "0123/2023", "123/2023"])
def test_a_folio_is_found_as_people_write_it(engine, asked):
    entry("Sin número", body="Se entregaron 123 becas y 123/2023 apoyos")
    entry("Aviso", folio="AYTO-0123/2023")
    keeping_up.catch_up()
    assert engine.search(Question(text=asked)).hits[0].title == "Aviso"


def test_the_saltillo_is_one_letter_however_it_is_written(server, settings, db):
    from search.elastic.engine import ElasticsearchEngine

    settings.WAGTAIL_CONTENT_LANGUAGES = [("es", "Spanish"), ("tzo", "Tsotsil")]
    keeping_up.ensure_indices()
    marks = "'\u2019\u2018\u02bc\u02bb\ua78c\u00b4\u0060"
    entry(f"Bats{marks[0]}i k{marks[5]}op", locale="tzo")
    keeping_up.catch_up()
    for mark in marks:
        assert ElasticsearchEngine().search(Question(text=f"bats{mark}i k{mark}op", locale="tzo")).total == 1


def test_sorted_by_date(filled):
    answer = filled.search(Question(text="agua", sort="date"))
    assert [hit.date for hit in answer.hits] == sorted((hit.date for hit in answer.hits), reverse=True)


def test_recency_counts_for_bulletins_only(engine):
    for kind in ("bulletin", "ethics"):
        for year in (2019, 2024):
            entry(f"Norma {kind}", type=kind, date=dt.date(year, 6, 1))
    keeping_up.catch_up()
    scores = {
        (hit.type, hit.date.year): hit.score
        for hit in engine.search(Question(text="norma", today=dt.date(2025, 1, 1))).hits
    }
    assert scores["bulletin", 2024] > scores["bulletin", 2019]
    assert scores["ethics", 2024] == pytest.approx(scores["ethics", 2019])
