"""A canary word in every text, then taken from the public in every way while Elasticsearch hears nothing."""

import dataclasses
import datetime as dt

import pytest
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from search.elastic import keeping_up
from search.engines.base import Question
from search.models import SearchEntry
from tests import factories

CANARY = "Kanariobird"


def unpublished(page):
    page.unpublish()


def expired(page):
    page.expire_at = timezone.now() - dt.timedelta(seconds=1)
    page.save()


def deleted(page):
    Page.objects.get(pk=page.pk).delete()


def restricted_above(page):
    PageViewRestriction.objects.create(page=page.get_parent(), restriction_type="login")


def moved_below_a_restriction(page):
    closed = factories.section(page.get_site().root_page, "Reservado")
    PageViewRestriction.objects.create(page=closed, restriction_type="login")
    Page.objects.get(pk=page.pk).move(closed, pos="last-child")


def renamed(page):
    page.title, page.summary = "Otro título", ""
    page.save()


WAYS = [unpublished, expired, deleted, restricted_above, moved_below_a_restriction]


@pytest.fixture
def page(engine, home):
    place = factories.section(home, "Lugar")
    page = factories.section(place, f"{CANARY} en el título", summary=f"{CANARY} en el resumen")
    factories.section(place, "Otra página que se queda")
    keeping_up.catch_up()
    assert engine.search(Question(text=CANARY)).total == 1
    return page


def everything(engine):
    """Whatever the engine says to anybody, in one text."""
    answers = [engine.search(Question(text=text)) for text in (CANARY, CANARY[:6], "titulo", "")]
    said = [str(dataclasses.asdict(answer)) for answer in answers]
    said += engine.suggest(CANARY[:5], "es") + engine.suggest("Kanario", "es")
    return " ".join(said).lower()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_it_is_nowhere_while_elasticsearch_has_heard_nothing(engine, page, way):
    way(page)
    assert SearchEntry.objects.behind().exists()
    assert CANARY.lower() not in everything(engine)
    assert engine.search(Question(text=CANARY)).total == 0
    assert engine.search(Question(text=CANARY)).facets["type"] == ()


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_it_is_nowhere_after_the_worker_has_told_it(engine, page, way):
    way(page)
    keeping_up.catch_up()
    assert CANARY.lower() not in everything(engine)


def test_an_embargo_ends_and_an_expiry_begins_without_any_command(engine, server, monkeypatch):
    now = timezone.now()
    factories.entry(
        "Kanariobird con fechas",
        visible_from=now + dt.timedelta(hours=1),
        visible_until=now + dt.timedelta(hours=2),
    )
    keeping_up.catch_up()

    def total(hours):
        monkeypatch.setattr(timezone, "now", lambda: now + dt.timedelta(hours=hours))
        return engine.search(Question(text=CANARY)).total

    assert [total(hours) for hours in (0, 0.99, 1.01, 1.99, 2.01)] == [0, 0, 1, 1, 0]


def test_a_withdrawn_page_is_not_listed(engine):
    factories.entry(f"{CANARY} retirado", listed=False)
    keeping_up.catch_up()
    assert engine.search(Question(text=CANARY)).total == 0
