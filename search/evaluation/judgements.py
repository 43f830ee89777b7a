"""Reads files of judgements and of documents, one JSON object a line."""

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .. import entries
from ..analysis import analyser_for
from ..database import vocabulary
from ..documents import SearchDocument


class UnreadableFile(ValueError):
    """Says which line of which file cannot be read, and why."""


@dataclass(frozen=True)
class Judgement:
    id: str
    tag: str
    query: str
    mode: str
    grades: dict[str, int]


def read_judgements(path: Path) -> list[Judgement]:
    try:
        return [
            Judgement(row["id"], row["tag"], row["query"], row.get("mode", "search"), row["judgements"])
            for _, row in _rows(path)
        ]
    except KeyError as missing:
        raise UnreadableFile(f"{path}: a judgement lacks {missing}.") from missing


def load_documents(path: Path) -> int:
    """Write the documents as entries, without pages: only inside a transaction that is rolled back."""
    count = 0
    for number, row in _rows(path):
        entries.write(_document(number, row))
        vocabulary.learn(row["locale"], analyser_for(row["locale"]).words(" ".join(map(str, row.values()))))
        count += 1
    return count


def _document(number: int, row: dict) -> SearchDocument:
    return SearchDocument(
        page_id=2_000_000_000 + number,
        locale=row["locale"],
        type=row["type"],
        title=row["title"],
        url=f"/{row['locale']}/{row['id']}/",
        summary=row.get("summary", ""),
        body=row.get("body", ""),
        date=dt.date.fromisoformat(row["date"]) if row.get("date") else None,
        institution=row.get("institution", ""),
        institution_key=row.get("institution", "")[:36],
        source_id=row["id"],
    )


def _rows(path: Path) -> Iterator[tuple[int, dict]]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if line.strip():
                try:
                    yield number, json.loads(line)
                except ValueError as error:
                    raise UnreadableFile(f"{path}, line {number}: {error}") from error
