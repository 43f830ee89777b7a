"""The bodies of the demonstration are written as plain text; here they become blocks.

A blank line parts blocks. `## ` begins a heading, `- ` a bulleted list, `1. ` a numbered one, `> words — post`
a quotation, `! title: text` a notice, `= figure | what it counts` key figures, `| a | b` a table below its
caption `|| caption`, `@ date | action | responsible` dated actions below `@@ caption`.
"""

import re
from collections.abc import Callable
from html import escape
from typing import Any

from .plans.rows import Rows

Made = tuple[str, Any]
_BOLD = re.compile(r"\*\*(.+?)\*\*")


def stream(key: str, text: str) -> list[dict]:
    """The text as rows of a body stream; their identifiers follow from `key`, so translations keep them."""
    rows = Rows(key)
    return [rows(kind, value) for kind, value in (_block(part, rows) for part in _parts(text))]


def rich(text: str) -> str:
    """Paragraphs of running text with **bold** words."""
    return "".join(f"<p>{_inline(part)}</p>" for part in _parts(text))


def _parts(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]


def _block(part: str, rows: Rows) -> Made:
    for mark, make in _MAKERS.items():
        if part.startswith(mark):
            return make([line.strip() for line in part.splitlines()], rows)
    return "paragraph", f"<p>{_inline(part)}</p>"


def _inline(text: str) -> str:
    return _BOLD.sub(r"<b>\1</b>", escape(" ".join(text.split()), quote=False))


def _heading(lines: list[str], rows: Rows) -> Made:
    return "heading", {"text": lines[0][3:], "level": "2", "anchor": ""}


def _list(kind: str) -> Callable[[list[str], Rows], Made]:
    def make(lines: list[str], rows: Rows) -> Made:
        return "list", {"kind": kind, "items": rows.items(line.split(" ", 1)[1] for line in lines)}

    return make


def _quote(lines: list[str], rows: Rows) -> Made:
    words, _, post = " ".join(lines)[2:].partition(" — ")
    return "quote", {"text": words, "post": post, "occasion": ""}


def _notice(lines: list[str], rows: Rows) -> Made:
    title, _, text = " ".join(lines)[2:].partition(": ")
    return "notice", {
        "kind": "info",
        "title": title,
        "text": f"<p>{_inline(text[:1].upper() + text[1:])}</p>",
    }


def _figures(lines: list[str], rows: Rows) -> Made:
    figures = [_cells(line[2:]) for line in lines]
    items = [{"value": value, "label": label, "note": ""} for value, label in figures]
    return "key_figures", {"title": "", "figures": rows.items(items), "source": ""}


def _table(lines: list[str], rows: Rows) -> Made:
    body = rows.items({"cells": rows.items(_cells(line[2:]))} for line in lines[1:])
    return "table", {"caption": lines[0][3:], "header": "both", "rows": body, "source": ""}


def _actions(lines: list[str], rows: Rows) -> Made:
    dated = [_cells(line[2:]) for line in lines[1:]]
    actions = [
        {"date": date, "until": None, "action": action, "responsible": responsible, "note": ""}
        for date, action, responsible in dated
    ]
    return "dated_actions", {"caption": lines[0][3:], "actions": rows.items(actions)}


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in line.split("|")]


_MAKERS: dict[str, Callable[[list[str], Rows], Made]] = {
    "## ": _heading,
    "- ": _list("ul"),
    "1. ": _list("ol"),
    "> ": _quote,
    "! ": _notice,
    "= ": _figures,
    "|| ": _table,
    "@@ ": _actions,
}
