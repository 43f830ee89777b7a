"""Whatever says something of public pages to anybody. A sink returns what it tells beyond the question."""

import json
from collections.abc import Callable, Iterable, Iterator

from django.test import Client

from .places import BESIDE, WORDS

COUNTED = "counts what it does not show"
Sink = Callable[[Client, str], str]


def misspelt(word: str) -> str:
    """A slip away, so that the answer does not repeat the word for having been asked."""
    return word[:4] + word[5] + word[4] + word[6:]


def _text(client: Client, address: str, **data: str) -> str:
    return client.get(address, data, follow=True).content.decode()


def results(client: Client, word: str) -> str:
    return _text(client, "/es/buscar/", q=BESIDE)


def results_without_a_text(client: Client, word: str) -> str:
    return _text(client, "/es/buscar/")


def results_of_a_slip(client: Client, word: str) -> str:
    return _text(client, "/es/buscar/", q=misspelt(word))


def hits_of_the_word(client: Client, word: str) -> str:
    """Rows, highlights and counts for whoever knows the word already."""
    answer = json.loads(_text(client, "/api/search/", q=word))
    strict = [hit for hit in answer["results"] if not hit["related"]]
    return json.dumps(answer["results"]) + (f"{COUNTED} {word}" if answer["total"] or strict else "")


def counts(client: Client, word: str) -> str:
    answer = json.loads(_text(client, "/api/search/", q=BESIDE, size="50"))
    shown = len([hit for hit in answer["results"] if not hit["related"]])
    kinds = sum(value["count"] for value in answer["facets"]["type"])
    honest = answer["total"] == shown == kinds
    return json.dumps(answer["facets"], ensure_ascii=False) + ("" if honest else f"{COUNTED} {word}")


def did_you_mean(client: Client, word: str) -> str:
    return json.loads(_text(client, "/api/search/", q=misspelt(word)))["did_you_mean"]


def suggestions(client: Client, word: str) -> str:
    begun = [_text(client, "/api/search/suggest/", q=text) for text in (word[:3], word[:6], BESIDE)]
    return " ".join(begun)


def feed_of_a_search(client: Client, word: str) -> str:
    return _text(client, "/es/buscar/atom.xml", q=BESIDE)


def list_of_bulletins(client: Client, word: str) -> str:
    return _text(client, "/es/ayuntamiento/boletines/")


def feed_of_the_list(client: Client, word: str) -> str:
    return _text(client, "/es/ayuntamiento/boletines/atom/")


def front_page(client: Client, word: str) -> str:
    return _text(client, "/es/")


def institution(client: Client, word: str) -> str:
    return _text(client, "/es/ayuntamiento/")


def sitemap(client: Client, word: str) -> str:
    return _text(client, "/sitemap-paginas.xml")


def _asked_once(client: Client) -> Iterable[tuple[Sink, Iterable[str]]]:
    every, some = tuple(WORDS), ("title",)
    yield from ((sink, every) for sink in (results_of_a_slip, hits_of_the_word, did_you_mean, suggestions))
    yield from ((sink, some) for sink in (results, results_without_a_text, counts, feed_of_a_search))
    yield from ((sink, some) for sink in (list_of_bulletins, feed_of_the_list, front_page))
    yield from ((sink, some) for sink in (institution, sitemap))


def told(client: Client) -> Iterator[tuple[str, str]]:
    """(sink, place) wherever a word is told now."""
    for sink, asked_by in _asked_once(client):
        said = " ".join(sink(client, WORDS[place]) for place in asked_by).lower()
        yield from ((sink.__name__, place) for place, word in WORDS.items() if word in said)
