"""The addresses of headings within a page: each has one, and none stands twice."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from typing import Any

from django.utils.text import slugify

VALID = re.compile(r"[a-z][a-z0-9-]*")
LONGEST = 80
# Ids of the frame around every page; page types name those of their own templates in `fixed_anchors`.
OF_THE_FRAME = frozenset({"main", "toc", "search", "site-search", "section-navigation", "withdrawal-heading"})


def anchor_of(text: str, chosen: str = "") -> str:
    """The editor's choice, else the words of the heading; letters that have no Latin form stay as they are.

    A heading of symbols alone has no words, so it is called a section.
    """
    if VALID.fullmatch(chosen or ""):
        return chosen
    words = chosen or text
    return (slugify(words) or slugify(words, allow_unicode=True))[:LONGEST] or "seccion"


def anchors_of(headings: Sequence[Any], taken: Iterable[str] = ()) -> list[str]:
    """One address a heading, in reading order.

    What an editor chose comes first, then the first heading of each name: both keep it when another
    heading is called the same, because somebody may have copied the address. The others count from 2.
    """
    found = [anchor_of(heading.get("text") or "", heading.get("anchor") or "") for heading in headings]
    chosen = {at for at, heading in enumerate(headings) if VALID.fullmatch(heading.get("anchor") or "")}
    return distinct(found, taken, first=chosen)


def distinct(anchors: Sequence[str], taken: Iterable[str] = (), first: Collection[int] = ()) -> list[str]:
    """The anchors with a number behind each that stands again; those at the places `first` keep theirs."""
    used, given = set(taken), dict[int, str]()
    for at in sorted(range(len(anchors)), key=lambda at: (at not in first, at)):
        if anchors[at] not in used:
            used.add(anchors[at])
            given[at] = anchors[at]
    return [given.get(at) or _next_free(anchor, used) for at, anchor in enumerate(anchors)]


def _next_free(anchor: str, used: set[str]) -> str:
    number = 2
    while f"{anchor}-{number}" in used:
        number += 1
    used.add(f"{anchor}-{number}")
    return f"{anchor}-{number}"


def with_anchors(stream: Iterable[Any], taken: Iterable[str] = ()) -> Iterator[tuple[Any, str]]:
    """The blocks of a stream, each heading with its address."""
    children = list(stream)
    found = iter(anchors_of([child.value for child in children if child.block_type == "heading"], taken))
    return ((child, next(found) if child.block_type == "heading" else "") for child in children)
