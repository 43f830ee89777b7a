"""Plain text as the fields of pages hold it: escaped, a paragraph a blank line."""

import re

from django.utils.html import escape

_PARAGRAPHS = re.compile(r"\n\s*\n|\r\n\s*\r\n")


def rich_text(text: str) -> str:
    paragraphs = (part.strip() for part in _PARAGRAPHS.split(text) if part.strip())
    return "".join(f"<p>{escape(part).replace(chr(10), '<br/>')}</p>" for part in paragraphs)


def stream(text: str) -> list[tuple[str, str]]:
    """The text as one paragraph block, or no block at all."""
    return [("paragraph", rich_text(text))] if text else []
