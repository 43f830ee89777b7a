"""What is told of a document whose text cannot be read: why, what follows, what can be done."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .models import DocumentText, Fault
from .tasks import read_within
from .texts import KINDS

PATIENCE = 8  # seconds that somebody waits for; what takes longer is read in the background
_NO_WORDS = {"mp3", "ogg", "m4a", "mp4", "webm", "vtt", "srt", "zip"}  # nobody expects these to be searched

_WHY = {
    Fault.NO_TEXT: gettext_lazy(
        "It holds no text, perhaps because its pages are scanned pictures: let a program recognise it (OCR)."
    ),
    Fault.LOCKED: gettext_lazy("Only a password opens it: save it without one."),
    Fault.DAMAGED: gettext_lazy(
        "The file is damaged, or is not what its ending says: save it anew and upload it."
    ),
    Fault.TOO_LARGE: gettext_lazy(
        "The file is too large to be read: divide it, or make its pictures smaller."
    ),
    Fault.TOO_SLOW: gettext_lazy("Reading it takes too long: divide it, or save it in a simpler way."),
    Fault.UNSUPPORTED: gettext_lazy("Files of this kind are not read."),
    Fault.MISSING: gettext_lazy("Its file cannot be opened: upload it again."),
}


def warning_of(document: Any) -> str:
    """One sentence or two for whoever uploads or edits it; empty where its text is found."""
    fault = fault_of(document, patience=PATIENCE)
    if not fault:
        return ""
    follows = _("The search will find this document by its title only.")
    return f"{follows} {_WHY[fault]}"


def title_of(document: Any, patience: float = 0) -> str:
    """Its title as a chooser shows it, which says where the search knows no more than that."""
    if not fault_of(document, patience):
        return document.title
    return _("%(title)s (the search knows its title only)") % {"title": document.title}


def fault_of(document: Any, patience: float = 0) -> Fault | None:
    """Why the document's present file has no text. What nobody has read yet is read within `patience`."""
    kind = document.file_extension.lower()
    if kind in _NO_WORDS:
        return None
    if kind not in KINDS:
        return Fault.UNSUPPORTED
    known = DocumentText.objects.filter(document_id=document.pk).first()
    if patience and (known is None or not known.is_of(document)):
        known = read_within(document, patience)
    if known is None or not known.is_of(document) or not known.fault:
        return None
    return Fault(known.fault) if known.fault in Fault.values else Fault.DAMAGED
