"""What the analyser writes beside a `SearchEntry`, in the same transaction.

A posting says how much a term weighs in an entry. The weight is BM25F's: occurrences by field, each field
with its boost and its length, made one number at writing, so that a query only sums. It is below zero where
a reader sees the term in no title, summary or body, only in a document of the page. Terms carry a prefix
(`terms.py`), so one index serves all languages and kinds of term. Nothing here says what is public: every
query begins at `SearchEntry.objects.listed()`.
"""

from django.db import models


class Posting(models.Model):
    entry = models.ForeignKey("search.SearchEntry", models.CASCADE, related_name="postings")
    term = models.CharField(max_length=80)
    weight = models.FloatField()

    class Meta:
        indexes = [models.Index(fields=["term", "entry", "weight"], name="search_posting_term")]

    def __str__(self) -> str:
        return f"{self.term}: {self.weight}"


class FoldedText(models.Model):
    """All words of an entry, folded and with single spaces: where a quoted phrase is looked up."""

    entry = models.OneToOneField(
        "search.SearchEntry", models.CASCADE, primary_key=True, related_name="folded_text"
    )
    text = models.TextField()
    # See `fingerprint.py`.
    written_by = models.CharField(max_length=16, default="", db_default="", db_index=True)

    def __str__(self) -> str:
        return self.text[:60]


class KnownWord(models.Model):
    """A word that occurred in some public text, for corrections. Whether it still does, the postings say."""

    language = models.CharField(max_length=20)
    word = models.CharField(max_length=60)
    written = models.CharField(max_length=60)
    sound = models.CharField(max_length=60)
    stem = models.CharField(max_length=60, default="", db_default="")
    length = models.PositiveSmallIntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["language", "word"], name="search_known_word")]
        indexes = [
            models.Index(fields=["language", "sound"], name="search_word_sound"),
            models.Index(fields=["language", "length"], name="search_word_length"),
        ]

    def __str__(self) -> str:
        return self.written
