import datetime as dt
from typing import Any

from django.utils import timezone

from ..rows import Row
from .texts import stream

_NOON = dt.time(12)  # a row has no hour: noon is the same day in all time zones of the country


def fields(row: Row) -> dict[str, Any]:
    issued = dt.datetime.combine(row.date, _NOON, timezone.get_default_timezone())
    return {"body": stream(row.body), "issued_at": issued}
