"""The background task that reads one document and tells the pages that carry it."""

import logging
import subprocess
import sys
from typing import Any

from django.db import transaction
from django_tasks import task
from wagtail.documents import get_document_model
from wagtail.models import ReferenceIndex

from common.visible import visible

from . import reader
from .broken_words import whole_words
from .models import READER, DocumentText, Fault
from .texts import KINDS

logger = logging.getLogger(__name__)

LARGEST_FILE = 20 * 1024 * 1024
MOST_SECONDS = reader.SECONDS * 2  # of the clock


@task()
def read_document(document_id: int) -> None:
    """Read the document's text where its file is not the one that was read last; tell its pages."""
    from search import entries

    document = get_document_model().objects.filter(pk=document_id).first()
    if document is None:
        return
    read = None if _is_known(document) else _text_of(document, MOST_SECONDS)
    with transaction.atomic():
        if read:
            _keep(document, *read)
        references = ReferenceIndex.get_references_to(document).values_list("object_id", flat=True)
        entries.sync_pages(int(page_id) for page_id in references if page_id.isdigit())


def read_within(document: Any, seconds: float) -> DocumentText | None:
    """Read what was just uploaded while somebody waits; None where the background has to do it."""
    text, fault = _text_of(document, seconds)
    if fault == Fault.TOO_SLOW or fault == Fault.MISSING:
        return None
    return _keep(document, text, fault)


def _keep(document: Any, text: str, fault: str) -> DocumentText:
    values = {"file_hash": document.file_hash, "text": text, "fault": fault, "read_by": READER}
    return DocumentText.objects.update_or_create(document_id=document.pk, defaults=values)[0]


@task()
def read_again() -> None:
    """Read what an older reader has read; who is stopped goes on where it was."""
    older = DocumentText.objects.filter(read_by__lt=READER)
    for document_id in list(older.values_list("document_id", flat=True)):
        read_document.call(document_id)


def _is_known(document: object) -> bool:
    known = DocumentText.objects.filter(document_id=document.pk).first()
    return known is not None and known.is_of(document)


def _text_of(document: Any, seconds: float) -> tuple[str, str]:
    """The text, or why there is none."""
    kind = document.file_extension.lower()
    if kind not in KINDS:
        return "", Fault.UNSUPPORTED
    try:
        with document.file.open("rb") as file:
            content = file.read(LARGEST_FILE + 1)
    except OSError:
        logger.warning("search: the file of document %s cannot be read", document.pk, exc_info=True)
        return "", Fault.MISSING
    if len(content) > LARGEST_FILE:
        return "", Fault.TOO_LARGE
    return _read_apart(kind, content, seconds)


def _read_apart(kind: str, content: bytes, seconds: float = MOST_SECONDS) -> tuple[str, str]:
    command = [sys.executable, "-I", reader.__file__, kind]
    limits = {"timeout": seconds, "check": False}
    try:
        done = subprocess.run(command, input=content, capture_output=True, **limits)  # noqa: S603 (fixed words)
    except subprocess.TimeoutExpired:
        return "", Fault.TOO_SLOW
    if done.returncode:
        said = done.stderr[-300:].decode("utf-8", "replace")
        logger.warning("search: a %s could not be read: %s", kind, said)
        return "", _fault_of(done.returncode, said)
    text = visible(whole_words(done.stdout.decode("utf-8", "replace")))
    return (text, "") if text.strip() else ("", Fault.NO_TEXT)


def _fault_of(status: int, said: str) -> Fault:
    if status == reader.LOCKED:
        return Fault.LOCKED
    return Fault.TOO_SLOW if status < 0 or "MemoryError" in said else Fault.DAMAGED
