"""The same texts in our table and in the plain model that the stock backend indexes."""

from django.db import connection

from bench import rows
from search.models import SearchEntry

from .plain.models import PlainDocument

_FIELDS = ("title", "summary", "body", "institution")


class Content:
    """Grows from one measurement to the next."""

    def __init__(self) -> None:
        self._more = rows.entries()
        self.count = 0

    def fill(self, until: int, *, indexed: bool) -> None:
        """Until there are so many; `indexed` says whether the embedded engine is to find them too."""
        for batch in rows.batches(self._more, until - self.count):
            if indexed:
                rows.write(batch)
            else:
                SearchEntry.objects.bulk_create(batch)
            PlainDocument.objects.bulk_create(
                PlainDocument(**{name: getattr(entry, name) for name in _FIELDS}) for entry in batch
            )
            self.count += len(batch)
        if connection.vendor == "postgresql":
            connection.cursor().execute("ANALYZE")  # what the server does by itself a minute later
