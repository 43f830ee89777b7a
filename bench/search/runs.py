"""What is measured: the embedded engine alone, and what Elasticsearch does beside the stock backend."""

from collections.abc import Callable, Sequence
from itertools import cycle, islice

from django.conf import settings
from wagtail.search.backends import get_search_backend

from search.database.engine import DatabaseEngine
from search.elastic import rebuild
from search.elastic.client import client
from search.elastic.engine import ElasticsearchEngine
from search.engines import choice
from search.engines.base import Question
from search.models import SearchEntry
from tests.search import relevance

from .measuring import Times, seconds_of, times
from .plain.models import PlainDocument

ENGINE, EMBEDDED = ElasticsearchEngine(), DatabaseEngine()
WARMING = 300  # questions before those that count: the server's own runtime learns from the first ones
HARD = (
    "jornda de vacunasion",
    "vacunasion en enero de 1990",
    "obras en enero de 1990",
    "presupesto municpal para obars",
    '"rendición de cuentas"',
    '"agua potable" municpio',
    "proteccióncivil",
    "submarino nuclear de la alcaldesa",
    "zxqwva qwertyu asdfghj poiuytr mnbvcxz lkjhgf",
    "pizsa",
    "obra",
    "programa municipal de la ciudad para el puerto",
)
TYPED = ("vac", "rendic", "festival de la", "simul", "comision munic", "corte de ag", "presup", "obra")


def fill_both(count: int) -> None:
    stock = get_search_backend("stock")

    def fill_stock() -> None:
        rebuilder = stock.rebuilder_class(stock.get_index_for_model(PlainDocument))
        index = rebuilder.start()
        index.add_model(PlainDocument)
        for start in range(0, count, 1000):
            index.add_items(PlainDocument, list(PlainDocument.objects.order_by("pk")[start : start + 1000]))
        rebuilder.finish()

    ours, theirs = seconds_of(lambda: rebuild.rebuild("es")), seconds_of(fill_stock)
    rebuild.rebuild("en")
    SearchEntry.objects.update(indexed_version=1)
    print(f"bulk: {count / ours:8.0f} documents/s   stock {count / theirs:8.0f}   ratio {theirs / ours:.2f}")


def ask_embedded(rounds: int) -> None:
    rows = {
        "full request": (lambda text: EMBEDDED.search(Question(text=text)), asked() * rounds),
        "hard questions": (lambda text: choice.search(Question(text=text)), list(HARD) * rounds * 3),
        "autocomplete": (lambda text: EMBEDDED.suggest(text, "es"), typed(rounds)),
    }
    settings.ELASTICSEARCH_URL, url = "", settings.ELASTICSEARCH_URL  # a second look asks the table too
    for name, (ask, queries) in rows.items():
        print(f"embedded {name:14} 1 client  {_warmed(ask, queries, 1).with_processor()}")
    settings.ELASTICSEARCH_URL = url


def compare_queries(rounds: int, clients: int) -> None:
    stock = get_search_backend("stock")

    def stock_search(text: str) -> None:
        found = stock.search(text, PlainDocument)
        list(found[:10])
        found.count()

    def stock_typed(text: str) -> None:
        list(stock.autocomplete(text, PlainDocument)[:8])

    rows = {
        "full request": (lambda text: ENGINE.search(Question(text=text)), stock_search, asked() * rounds),
        "autocomplete": (lambda text: ENGINE.suggest(text, "es"), stock_typed, typed(rounds)),
    }
    for name, (ours, theirs, queries) in rows.items():
        mine, other = _warmed(ours, queries, clients), _warmed(theirs, queries, clients)
        ratio = f"ratio {mine.p50 / other.p50:5.2f}"
        print(f"{name:14} {clients:3d} clients {mine.with_processor()}   stock {other}   {ratio}")


def asked() -> list[str]:
    return [row["query"] for row in relevance.lines("queries.jsonl") if row["mode"] == "search"]


def typed(rounds: int) -> list[str]:
    """As many as make a p95 of quick answers mean something."""
    return list(TYPED) * rounds * 25


def _warmed(ask: Callable[[str], object], queries: Sequence[str], clients: int) -> Times:
    times(ask, list(islice(cycle(queries), WARMING)), clients)
    return times(ask, queries, clients)


def clean_up() -> None:
    for name in client().indices.get(index=f"{settings.SEARCH_INDEX_PREFIX}*", expand_wildcards="all"):
        client().indices.delete(index=name)
