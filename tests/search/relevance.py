"""Search judgements as rows of the table: those of RELEVANCE_DIR, of `../shared/relevance`, or our own."""

import datetime as dt
import json
import os
import uuid
from pathlib import Path

from search import entries
from search.analysis import analyser_for
from search.database import vocabulary
from search.documents import SearchDocument

OWN = Path(__file__).parent / "data"
_BESIDE = Path(__file__).resolve().parents[3] / "shared" / "relevance"
FOLDER = Path(os.environ.get("RELEVANCE_DIR") or (_BESIDE if _BESIDE.is_dir() else OWN))
FIRST_PAGE_ID = 1_000_000
TODAY = dt.date(2025, 1, 1)


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in (FOLDER / name).read_text(encoding="utf-8").splitlines() if line]


def load() -> int:
    """Write every document as the row of a public page; how many there are."""
    documents = lines("documents.jsonl")
    for number, document in enumerate(documents):
        entries.write(_document(number, document))
        text = f"{document['title']} {document['summary']} {document['body']} {document['institution']}"
        vocabulary.learn(document["locale"], analyser_for(document["locale"]).words(text))
    return len(documents)


def _document(number: int, document: dict) -> SearchDocument:
    return SearchDocument(
        page_id=FIRST_PAGE_ID + number,
        locale=document["locale"],
        type=document["type"],
        title=document["title"],
        url=f"/es/{document['id']}/",
        summary=document["summary"],
        body=document["body"],
        date=dt.date.fromisoformat(document["date"]),
        institution=document["institution"],
        institution_key=str(uuid.uuid5(uuid.NAMESPACE_URL, document["institution"])),
        source_id=document["id"],
    )
