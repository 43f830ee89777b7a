"""What a document says, by the digest of its file: read once for however many pages carry it."""

from django.db import models


class DocumentText(models.Model):
    document_id = models.PositiveBigIntegerField(unique=True)
    file_hash = models.CharField(max_length=64, blank=True)
    text = models.TextField(blank=True)
    fault = models.CharField(max_length=200, blank=True)  # why there is no text
    read_at = models.DateTimeField(auto_now=True)

    def __str__(self) -> str:
        return f"{self.document_id}: {len(self.text)}"
