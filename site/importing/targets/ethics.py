from typing import Any

from cms_blocks.from_html import Converted

from ..rows import Row


def fields(row: Row, body: Converted) -> dict[str, Any]:
    return {"introduction": body.rich_text(), "issued_on": row.day}
