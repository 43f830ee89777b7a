from typing import Any

from plans.models import ProgramPlanPage

from ..rows import Row
from .texts import rich_text


def fields(row: Row) -> dict[str, Any]:
    """A plan of the year of its date: a row knows no programme of several years."""
    return {
        "kind": ProgramPlanPage.Kind.ANNUAL,
        "year_from": row.date.year,
        "presentation": rich_text(row.body),
    }
