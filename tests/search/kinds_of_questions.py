"""Every kind of question that the results page is asked, and a site that has something to answer."""

import datetime as dt
from collections.abc import Callable
from itertools import product

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from search.database import lexicon
from search.log import writing
from search.models import BlockedSuggestion, Pin, StopWord, SynonymLine
from search.steering.freshness import steering
from search.views import limits
from tests import factories
from tests.factories.search import entry

PAGE = "/es/buscar/"
MOST = 20
HEALTH = {"institution": "Secretaría de Salud", "institution_key": "0f6c3f4e-0001-4000-8000-000000000001"}
WATER = {"institution": "Comisión del Agua", "institution_key": "0f6c3f4e-0002-4000-8000-000000000002"}
ARCHIVE = {"institution": "Archivo Histórico", "institution_key": "0f6c3f4e-0003-4000-8000-000000000003"}

WORDS = {
    "nothing": "",
    "well spelt": "jornada de vacunación",
    "without accents": "vacunacion infantil",
    "upper case": "JORNADA DE VACUNACIÓN",
    "one hit": "padrón de becas",
    "a verb's form": "vacunando niños",
    "a typo": "vacunasion",
    "a typo beside a word": "jornada vacunasion",
    "two typos": "jornda vacunasion",
    "three typos": "jornda vacunasion infanitl",
    "a typo that sounds alike": "inundasion",
    "a typo in doubt": "pizsa",
    "a short word in doubt": "beva",
    "an anagram": "saldu",
    "an unknown word": "submarino",
    "two unknown words": "submarino zxqwv",
    "five unknown words": "zxqwva qwertyu asdfghj poiuytr mnbvcxz",
    "an unknown word beside a known one": "submarino de vacunación",
    "a diminutive": "parquecito",
    "words written as one": "vacunacióninfantil",
    "two times words written as one": "vacunacióninfantil padrónbecas",
    "a word written as two": "anti corrupción",
    "quoted": '"obras contra inundaciones"',
    "quoted in a document": '"carbón mineral del norte"',
    "quoted and misspelt": '"obras contra inundaciones" vacunasion',
    "quoted and unknown": '"submarino nuclear"',
    "an acronym": "IMM",
    "an acronym with stops": "I.M.M.",
    "an acronym nobody has": "QZX",
    "an institution's name": "secretaría de salud",
    "a misspelt institution": "secretria de salud",
    "a folio": "12/2024",
    "a folio with its kind": "boletín 12/2024",
    "a folio nobody has": "999/2031",
    "a number": "450",
    "a year": "vacunación 2024",
    "a period": "vacunación en mayo de 2024",
    "a period alone": "boletines de mayo de 2024",
    "a period without anything": "vacunación en enero de 1990",
    "a misspelt word in a period without anything": "vacunasion en enero de 1990",
    "two typos in a period without anything": "jornda vacunasion en enero de 1990",
    "this week": "vacunación esta semana",
    "a kind": "planes de vacunación",
    "a question": "¿cómo me vacuno contra la influenza?",
    "a question that only asks": "¿qué pasó en mayo de 2024?",
    "an office's hours": "horario de la secretaría de salud",
    "in a document": "carboncillo",
    "misspelt in a document": "carbonsillo",
    "a synonym of the office": "inyección",
    "a word to ignore": "vacunación veracruz",
    "pinned": "becas del año",
    "a pin beside a typo": "vakunas grátis",
    "what is blocked": "sekreto",
    "another language's word": "school",
    "operators": 'title:x AND (a OR "b) ~2 * ? \\ / [1 TO 2] {"match_all": {}}',
    "markup": "<script>alert(1)</script> ' OR 1=1 --",
    "signs only": "¡¿?!... %%%",
    "a null byte": "vacuna\x00ción",
    "many words": " ".join(f"palabra{chr(97 + n % 26)}{chr(97 + n % 7)}" for n in range(60)),
    "two thousand signs": ("vacunasion " * 181)[:1990],
    "ten kilobytes": "vacunasion " * 930,
    "a long word": "a" * 300,
}
NARROWED = {
    "by type": {"type": "bulletin"},
    "by institution's key": {"institution": HEALTH["institution_key"]},
    "by institution's name": {"institution": "secretaria de salud"},
    "by an institution without a page": {"institution": "Archivo Histórico"},
    "by an institution nobody knows": {"institution": "Secretaría de Nada"},
    "by topic": {"topic": "Salud"},
    "by year": {"year": "2024"},
    "by several": {"type": "bulletin", "institution": "IMM", "topic": "Salud", "year": "2024"},
    "by dates": {"from": "2024-01-01", "to": "2024-12-31"},
    "by dates without anything": {"from": "1990-01-01", "to": "1990-12-31"},
    "page 2": {"page": "2"},
    "page 999": {"page": "999"},
    "by date": {"sort": "date"},
    "wrong": {"page": "abc"},
}
_BOTH = ("jornada de vacunación", "jornda vacunasion", "vacunasion en enero de 1990", "")
KINDS = {name: {"q": text} for name, text in WORDS.items()} | {
    f"{name}: {text}": {"q": text} | more for (name, more), text in product(NARROWED.items(), _BOTH)
}


def without_clocks(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is done every few seconds, whoever asks, falls into no question that is counted."""
    monkeypatch.setattr(writing, "LONGEST_WAIT", float("inf"))  # written after an answer, a hundred at a time
    monkeypatch.setattr(writing, "MOST_WAITING", float("inf"))
    monkeypatch.setattr(limits, "is_over", lambda *_asked: False)
    monkeypatch.setattr(lexicon, "LOOKED_AFTER", float("inf"))
    monkeypatch.setattr(steering, "seconds", 3_600)


def site(home: object, english: object) -> None:
    """What is pinned is a page; what is only found needs no more than its row."""
    factories.publish(home.copy_for_translation(english))
    for number in range(4):
        factories.section(home, f"Trámite {number}")
    page = factories.section(home, "Padrón de becas", summary="Becas para este año")
    for order, words in enumerate(("becas del año", "vakunas grátis")):
        Pin.objects.create(words=words, page=page, locale="es", order=order)
    StopWord.objects.create(word="Veracruz", locale="es")
    SynonymLine.objects.create(expressions="inyección, vacunación", locale="es")
    BlockedSuggestion.objects.create(words="secreto", locale="es")
    _institutions()
    _rows()


def _institutions() -> None:
    women = {"institution": "Instituto Municipal de la Mujer", "institution_key": "imm"}
    for own, acronym in ((HEALTH, "SS"), (WATER, ""), (women, "IMM")):
        entry(own["institution"], type="institution", acronym=acronym, **own)


def _rows() -> None:
    for number in range(30):
        entry(f"Jornada de vacunación infantil {number}", topics=("Salud",), folio=f"{number}/2024", **HEALTH)
    for number in range(12):
        entry(f"Jornada {number} en el parque", type="plan", date=dt.date(2023, 3, number + 1), **WATER)
    entry("Obras contra inundaciones", body="La pieza y la beca secreto del pozo 450.", **WATER)
    entry("Programa anticorrupción", type="plan", topics=("Salud",), **ARCHIVE)
    entry("School calendar", locale="en", url="/en/s/")
    text = "El carbón mineral del norte y el carboncillo del sur. " * 40
    held = [{"title": "Anexo", "url": "/a.pdf", "text": text}, {"title": "Otro", "url": "/b.pdf", "text": ""}]
    for number in range(3):
        entry(f"Informe {number}", attachments=held, **WATER)


def counts(client: Client, before: Callable[[], object] = lambda: None) -> dict[str, int]:
    """How many SQL queries the results page takes for each kind, in a process that has answered before."""
    client.get(PAGE, {"q": "vacunasion"})
    found = {}
    for name, asked in KINDS.items():
        before()
        with CaptureQueriesContext(connection) as captured:
            answer = client.get(PAGE, asked)
        assert answer.status_code in (200, 400), name
        found[name] = len(captured)
    return found
