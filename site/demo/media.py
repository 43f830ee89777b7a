"""Images and documents of the demonstration, in the collection of the institution that they belong to."""

from collections.abc import Iterable
from typing import Any

from django.core.files.base import ContentFile
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from clearance.models import Section

from .documents import pdf, table
from .drawing import DESCRIPTIONS, draw
from .plans.rows import Rows

CREDIT = "Vocería (ilustración)"


def picture(motif: str, seed: str, section: Section | None, by: Any) -> Any:
    image = get_image_model()(
        title=f"{DESCRIPTIONS[motif][:-1]} ({seed})",
        description=DESCRIPTIONS[motif],
        file=ContentFile(draw(motif, seed), name=f"{seed}.jpg"),
        uploaded_by_user=by,
    )
    if section and section.collection:
        image.collection = section.collection
    image.save()
    return image


def gallery(pictures: Iterable[tuple[str, str]], key: str, section: Section, by: Any) -> list[dict]:
    """Each picture with its own alternative text, caption and credit."""
    rows = Rows(f"{key}/gallery")
    return [
        rows(
            "photograph",
            {
                "image": picture(motif, f"{key}-{number}", section, by).pk,
                "alt": DESCRIPTIONS[motif],
                "decorative": False,
                "caption": caption,
                "credit": CREDIT,
            },
        )
        for number, (motif, caption) in enumerate(pictures, start=1)
    ]


def press_kit(key: str, title: str, text: str, section: Section | None, by: Any) -> list[dict]:
    """A fact sheet as PDF and its particulars as a table."""
    rows = Rows(f"{key}/press")
    sheet = _document(
        f"Hoja informativa: {title}", f"{key}-hoja-informativa.pdf", pdf(title, text), section, by
    )
    particulars = table(["dato", "valor"], [["título", title], ["resumen", text.split("\n\n")[0]]])
    data = _document(f"Datos: {title}", f"{key}-datos.csv", particulars, section, by)
    return [
        rows("document", {"document": sheet.pk, "title": "Hoja informativa"}),
        rows("document", {"document": data.pk, "title": "Datos en formato abierto"}),
    ]


def _document(title: str, name: str, content: bytes, section: Section | None, by: Any) -> Any:
    document = get_document_model()(
        title=title[:255], file=ContentFile(content, name=name), uploaded_by_user=by
    )
    if section and section.collection:
        document.collection = section.collection
    document.save()
    return document
