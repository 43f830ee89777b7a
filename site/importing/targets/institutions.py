from typing import Any

from cms_blocks.from_html import Converted

from ..rows import Row


def fields(row: Row, body: Converted) -> dict[str, Any]:
    """Its first paragraphs say what it is; tables and the like, and what follows them, are more about it."""
    description, more = body.parted()
    said = {"description": description}
    return said | {"body": more.stream(row.id)} if more.pieces else said
