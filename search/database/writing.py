"""Keeps postings and texts equal to the entries, in the transaction that changes an entry."""

from django.db import transaction

from ..analysis import analyser_for
from ..models import SearchEntry
from . import terms, vocabulary
from .fingerprint import fingerprint
from .tables import FoldedText, Posting

FOUND_BY = terms.READ_FROM | {"visible"}  # a change of no other value makes the terms of a row others
_BATCH = 1_000


def write(entry: SearchEntry) -> None:
    """Write anew what the entry is found by. Its words join the vocabulary once the change is committed."""
    weights = terms.weights_of(entry)
    words = analyser_for(entry.locale).words("\n".join(terms.texts_of(entry).values()))
    folded = " ".join(word.folded for word in words)
    Posting.objects.filter(entry=entry).delete()
    Posting.objects.bulk_create(
        [Posting(entry=entry, term=term, weight=round(weight, 4)) for term, weight in weights.items()],
        batch_size=_BATCH,
    )
    FoldedText.objects.bulk_create(
        [FoldedText(entry=entry, text=f" {folded} ", written_by=fingerprint())],
        update_conflicts=True,
        unique_fields=["entry"],
        update_fields=["text", "written_by"],
    )
    transaction.on_commit(lambda: vocabulary.learn(entry.locale, words), robust=True)


def remove(*page_ids: int) -> None:
    """Forget the texts of pages that are public no longer."""
    Posting.objects.filter(entry__page_id__in=page_ids).delete()
    FoldedText.objects.filter(entry__page_id__in=page_ids).delete()
