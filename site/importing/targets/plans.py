from typing import Any

from cms_blocks.from_html import Converted
from plans.models import ProgramPlanPage

from ..rows import Row


def fields(row: Row, body: Converted) -> dict[str, Any]:
    """A plan of the year of its date: a row knows no programme of several years."""
    return {
        "kind": ProgramPlanPage.Kind.ANNUAL,
        "year_from": row.day.year,
        "presentation": body.rich_text(),
    }
