"""What a document says, by the digest of its file: read once for however many pages carry it."""

from typing import Any

from django.db import models


class Fault(models.TextChoices):
    """Why a document has no text; `telling` says what follows from it."""

    NO_TEXT = "no_text"
    LOCKED = "locked"
    DAMAGED = "damaged"
    TOO_LARGE = "too_large"
    TOO_SLOW = "too_slow"
    UNSUPPORTED = "unsupported"
    MISSING = "missing"


READER = 2  # raise it when more is read of a file: what an older one read is read again


class DocumentText(models.Model):
    document_id = models.PositiveBigIntegerField(unique=True)
    file_hash = models.CharField(max_length=64, blank=True)
    text = models.TextField(blank=True)
    fault = models.CharField(max_length=200, blank=True)  # a `Fault`; older releases wrote a sentence
    read_by = models.PositiveSmallIntegerField(db_default=1)  # which `READER`
    read_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.document_id}: {len(self.text)}"

    def is_of(self, document: Any) -> bool:
        """Whether this is what today's reader makes of the document's present file."""
        return (self.file_hash, self.read_by) == (document.file_hash, READER)
