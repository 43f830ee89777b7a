"""Suggestions ask the table by a query of their own: it must say what the one of the results says."""

import datetime as dt

import pytest
from django.utils import timezone

from search import entries
from search.elastic import keeping_up, visibility
from search.models import SearchEntry
from tests.factories import entry

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def rows(db):
    now = timezone.now()
    removed = entry("Retirada")
    kinds = [
        entry("Pública"),
        entry("Embargada", visible_from=now + HOUR),
        entry("Abierta", visible_from=now - HOUR, visible_until=now + HOUR),
        entry("Vencida", visible_until=now - HOUR),
        entry("Con aviso", listed=False),
        entry("In English", locale="en"),
        removed,
    ]
    entries.remove(removed.page_id)
    return kinds


def test_a_title_is_suggested_where_a_hit_would_be_shown(rows):
    found = [(row.page_id, row.version) for row in reversed(rows)]
    shown = visibility.shown(found, "es").hits
    assert [title for title, _source_id in visibility.titles(found, "es")] == ["Abierta", "Pública"]
    assert {title for title, _source_id in visibility.titles(found, "es")} == {
        row["title"] for row in shown.values()
    }


def test_another_version_than_the_one_found_is_not_suggested(rows):
    public = rows[0]
    assert visibility.titles([(public.page_id, public.version + 1)], "es") == []
    entry("Pública de otro modo", page_id=public.page_id)
    assert visibility.titles([(public.page_id, public.version)], "es") == []


def test_a_title_is_suggested_from_its_hour_to_its_hour(engine, monkeypatch):
    now = timezone.now()
    entry("Feria con fechas", visible_from=now + HOUR, visible_until=now + 2 * HOUR)
    keeping_up.catch_up()

    def suggested(hours):
        monkeypatch.setattr(timezone, "now", lambda: now + hours * HOUR)
        return bool(engine.suggest("feria", "es"))

    assert [suggested(hours) for hours in (0, 0.99, 1.01, 1.99, 2.01)] == [False, False, True, True, False]


def test_names_are_suggested_by_what_is_public_of_them_and_the_commonest_come_first(engine):
    for number in range(3):
        entry(f"Aviso {number}", topics=["Obras viales", "Salud"], institution="Obras del Puerto")
    entry("Otro aviso", topics=["Obras hidráulicas"])
    hidden = entry("Sin publicar todavía", topics=["Obras secretas"], visible_from=timezone.now() + HOUR)
    keeping_up.catch_up()
    assert not SearchEntry.objects.behind().exists() and hidden.visible
    assert engine.suggest("obra", "es") == ["Obras del Puerto", "Obras viales", "Obras hidráulicas"]
    entries.remove(SearchEntry.objects.get(title="Otro aviso").page_id)
    assert engine.suggest("obra", "es") == ["Obras del Puerto", "Obras viales"]
