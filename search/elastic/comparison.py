"""The table and an index side by side, in pages: what is missing, older, too many or different."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from search.models import SearchEntry

from .client import body_of, client, failures_as_unavailable
from .documents import expected_checksum
from .names import alias_of

PAGE = 1000


@dataclass
class Difference:
    missing: list[int] = field(default_factory=list)
    outdated: list[int] = field(default_factory=list)
    newer: list[int] = field(default_factory=list)
    different: list[int] = field(default_factory=list)
    extra: list[int] = field(default_factory=list)

    def add(self, other: "Difference") -> None:
        for name, page_ids in vars(other).items():
            getattr(self, name).extend(page_ids)

    def page_ids(self) -> list[int]:
        return sorted({*self.missing, *self.outdated, *self.newer, *self.different, *self.extra})


def differing(locale: str, index: str = "") -> Iterator[list[int]]:
    """Page ids whose document in `index` is not of the row's version, some at a time."""
    for difference in compare(locale, index, contents=False):
        if found := difference.page_ids():
            yield found


def compare(locale: str, index: str = "", *, contents: bool = True) -> Iterator[Difference]:
    """Walk both by page id. With `contents` the texts are compared too, by checksum."""
    after, last = 0, False
    while not last:
        rows = _rows(locale, after, contents)
        last = len(rows) < PAGE
        until = None if last else max(rows)
        yield _difference(rows, _documents(index or alias_of(locale), after, until))
        after = until or after


def _rows(locale: str, after: int, contents: bool) -> dict[int, tuple[int, str]]:
    rows = SearchEntry.objects.filter(locale=locale, visible=True, page_id__gt=after).order_by("page_id")
    if contents:
        return {row.page_id: (row.version, expected_checksum(row)) for row in rows[:PAGE]}
    return {page_id: (version, "") for page_id, version in rows.values_list("page_id", "version")[:PAGE]}


def _documents(index: str, after: int, until: int | None) -> dict[int, tuple[int, str]]:
    """The documents of the index with an id in the same range; all of them, in pages of their own."""
    found: dict[int, tuple[int, str]] = {}
    while True:
        page = _page_of_documents(index, after, until)
        found |= page
        if len(page) < PAGE:
            return found
        after = max(page)


def _page_of_documents(index: str, after: int, until: int | None) -> dict[int, tuple[int, str]]:
    bounds = {"gt": after} | ({"lte": until} if until else {})
    with failures_as_unavailable():
        answer = body_of(
            client().search(
                index=index,
                query={"range": {"page_id": bounds}},
                sort=[{"page_id": "asc"}],
                size=PAGE,
                source=False,
                docvalue_fields=["page_id", "version", "checksum"],
                allow_partial_search_results=False,
            )
        )
        return dict(_read(hit["fields"]) for hit in answer["hits"]["hits"])


def _read(fields: dict) -> tuple[int, tuple[int, str]]:
    return fields["page_id"][0], (fields["version"][0], fields["checksum"][0])


def _difference(rows: dict, documents: dict) -> Difference:
    found = Difference(
        missing=sorted(rows.keys() - documents.keys()),
        extra=sorted(documents.keys() - rows.keys()),
    )
    for page_id in rows.keys() & documents.keys():
        (version, checksum), (there, checksum_there) = rows[page_id], documents[page_id]
        if there != version:
            (found.outdated if there < version else found.newer).append(page_id)
        elif checksum and checksum != checksum_there:
            found.different.append(page_id)
    return found
