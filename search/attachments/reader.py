"""`python reader.py pdf|docx < FILE` prints the document's text.

It runs as a process of its own, without Django: a document made to be slow or large ends this process only.
"""

import io
import resource
import sys
from collections.abc import Iterator

MOST_PAGES = 200
MOST_CHARACTERS = 200_000
SECONDS = 20
MEMORY = 768 * 1024 * 1024


def text_of(kind: str, content: bytes) -> str:
    parts, length = [], 0
    for part in _READERS[kind](content):
        parts.append(part)
        length += len(part)
        if length >= MOST_CHARACTERS:
            break
    return "\n".join(parts)[:MOST_CHARACTERS]


def _pdf(content: bytes) -> Iterator[str]:
    from pypdf import PdfReader

    for number, page in enumerate(PdfReader(io.BytesIO(content)).pages):
        if number >= MOST_PAGES:
            return
        yield page.extract_text() or ""


def _docx(content: bytes) -> Iterator[str]:
    from docx import Document

    document = Document(io.BytesIO(content))
    yield from (paragraph.text for paragraph in document.paragraphs)
    for table in document.tables:
        for row in table.rows:
            yield " ".join(cell.text for cell in row.cells)


_READERS = {"pdf": _pdf, "docx": _docx}


def main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    text = text_of(sys.argv[1], sys.stdin.buffer.read())
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))


if __name__ == "__main__":
    main()
