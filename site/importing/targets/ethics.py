from typing import Any

from ..rows import Row
from .texts import rich_text


def fields(row: Row) -> dict[str, Any]:
    return {"introduction": rich_text(row.body), "issued_on": row.date}
