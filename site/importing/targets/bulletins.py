import datetime as dt
from typing import Any

from django.utils import timezone

from cms_blocks.from_html import Converted

from ..rows import Row

_NOON = dt.time(12)  # where a row has no hour, which is never shown: the same day in all zones of the country


def fields(row: Row, body: Converted) -> dict[str, Any]:
    issued = row.date
    if not row.hour_known:
        issued = timezone.make_aware(dt.datetime.combine(row.day, _NOON), timezone.get_default_timezone())
    return {"body": body.stream(row.id), "issued_at": issued, "hour_known": row.hour_known}
