"""What readers and editors notice: the search page, autocomplete, and how long a publication takes."""

import itertools
import re
import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from functools import cache

from django.db import connection
from django.test import Client
from django.utils.translation import gettext, override

from bench.percentiles import p95
from bulletins.models import BulletinPage

FIRST_SECONDS = 2.5  # a search that began within them belongs to the first ones
_TOTAL = re.compile(r'id="results-heading">\s*(\d+)')
_addresses = itertools.count(1)


@dataclass(frozen=True)
class Asked:
    began: float
    seconds: float
    status: int
    total: int
    reduced: bool
    text: str = ""


@dataclass
class Searches:
    asked: list[Asked] = field(default_factory=list)
    suggested: list[list[str]] = field(default_factory=list)

    @property
    def errors(self) -> int:
        return sum(one.status != 200 for one in self.asked)

    @property
    def reduced(self) -> float:
        return sum(one.reduced for one in self.asked) / len(self.asked)

    @property
    def suggestions(self) -> int:
        return sum(bool(texts) for texts in self.suggested)

    def p95(self, *, first: bool) -> float:
        begun = min(one.began for one in self.asked)
        taken = [one.seconds for one in self.asked if (one.began - begun < FIRST_SECONDS) == first]
        return p95(taken)


def search(queries: Sequence[str], count: int, clients: int) -> Searches:
    """`count` searches by so many readers at once; every tenth types into the field too."""
    found = Searches()
    asked = list(itertools.islice(itertools.cycle(queries), count))
    with ThreadPoolExecutor(clients) as pool:
        found.asked = list(pool.map(one_search, asked))
        found.suggested = list(pool.map(_suggestions, asked[::10]))
        for _client in range(clients):
            pool.submit(connection.close)
    return found


def one_search(text: str) -> Asked:
    """The page as a browser gets it, by an address that has not asked before."""
    began = time.monotonic()
    try:
        answer = _client().get("/es/buscar/", {"q": text})
    except Exception:  # what a server would answer with 500
        return Asked(began, time.monotonic() - began, 500, 0, False)
    content = answer.content.decode()
    taken = time.monotonic() - began
    found = _TOTAL.search(content)
    total = int(found.group(1)) if found else 0
    return Asked(began, taken, answer.status_code, total, _notice() in content, text)


@cache
def _notice() -> str:
    with override("es"):
        return gettext(
            "The complete search is being restored. These results are correct, but some may be missing."
        )


def _suggestions(text: str) -> list[str]:
    return _client().get("/api/search/suggest/", {"q": text[:5]}).json()


def _client() -> Client:
    number = next(_addresses)
    address = f"10.{number >> 16 & 255}.{number >> 8 & 255}.{number & 255}"
    return Client(REMOTE_ADDR=address, raise_request_exception=True)


def publications(pages: Sequence[BulletinPage]) -> list[float]:
    """Seconds of an editor's publication, each of another page, on-commit work included."""
    taken = []
    for page in pages:
        fresh = BulletinPage.objects.get(pk=page.pk)
        fresh.summary = f"Publicado {time.time()}"
        began = time.monotonic()
        fresh.save_revision().publish()
        taken.append(time.monotonic() - began)
    return taken
