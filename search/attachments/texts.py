"""Texts joined to the attachments of a row, and the reading of those that are not known yet."""

from collections.abc import Iterable, Sequence

from django.db import transaction
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction, ReferenceIndex

from .models import DocumentText

KINDS = {"csv", "docx", "ods", "odt", "pdf", "pptx", "txt", "xlsx"}


def with_texts(found: Sequence[dict]) -> list[dict]:
    """The attachments with what is known of their texts; an unread document is read after the commit.

    An attachment names its document by the key "document". One of a private collection keeps no text.
    """
    named = {item["document"] for item in found if item.get("document")}
    if not named:
        return [dict(item) for item in found]
    documents = get_document_model().objects.in_bulk(named)
    known = {row.document_id: row for row in DocumentText.objects.filter(document_id__in=named)}
    private = _private(documents.values())
    joined = []
    for item in found:
        document, row = documents.get(item.get("document")), known.get(item.get("document"))
        if document is None or document.pk in private:
            joined.append(dict(item))
            continue
        if row is None or not row.is_of(document):
            read_soon(document.pk)
        joined.append(item | {"text": row.text if row else item.get("text", "")})
    return joined


def read_soon(document_id: int) -> None:
    """Read the document in the background once this transaction has committed."""
    from .tasks import read_document

    transaction.on_commit(lambda: read_document.enqueue(document_id), robust=True)


def forget(document_id: int) -> None:
    DocumentText.objects.filter(document_id=document_id).delete()


def pages_with_documents_below(collection: Collection) -> set[int]:
    """Pages that carry a document of the collection or of one below it."""
    inside = Collection.objects.descendant_of(collection, inclusive=True).values("pk")
    documents = get_document_model().objects.filter(collection__in=inside)
    page_ids = set()
    for document in documents.iterator():
        references = ReferenceIndex.get_references_to(document).values_list("object_id", flat=True)
        page_ids |= {int(page_id) for page_id in references if page_id.isdigit()}
    return page_ids


def _private(documents: Iterable) -> set[int]:
    """Documents that not everybody may read: their words must not be found either."""
    closed = [
        restriction.collection.path
        for restriction in CollectionViewRestriction.objects.select_related("collection")
    ]
    return {
        document.pk
        for document in documents
        if any(document.collection.path.startswith(path) for path in closed)
    }
