"""Bulletins as an office writes them: some three hundred words in blocks, and the form that posts them."""

from typing import Any

from django.test import Client
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from bench.faults.office import Place
from cms_blocks.rich_text import FEATURES
from tests import factories
from tests.factories.admin_forms import editor_form

_SENTENCES = (
    "El Ayuntamiento informa a la ciudadanía de los avances de la obra y del programa de servicios.",
    "Las brigadas trabajan de lunes a sábado, entre las ocho de la mañana y las seis de la tarde.",
    "Quienes viven en las colonias beneficiadas pueden pedir informes en la oficina de atención ciudadana.",
    "La inversión proviene de recursos propios y se publica cada trimestre con sus comprobantes.",
    "Durante los trabajos el tránsito se desvía por las calles laterales, con señales y personal de apoyo.",
    "El programa incluye alumbrado, banquetas, drenaje pluvial y la reforestación de las áreas verdes.",
)


def draft(place: Place, title: str) -> Page:
    page = factories.bulletin(
        place.index, title, live=False, owner=place.office.editor, summary=_SENTENCES[0], body=_body(title)
    )
    page.save_revision(user=place.office.editor)
    return type(page).objects.get(pk=page.pk)


def form_of(client: Client, page: Page, **answers: str) -> dict[str, Any]:
    """The editor's form, its body filled in as the browser's script would, another paragraph at its end."""
    blocks = [*_body(page.title), ("paragraph", _paragraph(1, 2))]
    body = [
        (kind, rich_text(value, features=FEATURES) if kind == "paragraph" else _posted(value))
        for kind, value in blocks
    ]
    return editor_form(client, page, **nested_form_data({"body": streamfield(body)}), **answers)


def _body(title: str) -> list[tuple[str, Any]]:
    return [
        ("paragraph", f"<p>{title}: {_SENTENCES[0]}</p>{_paragraph(1, 4)}"),
        ("heading", {"text": "Qué cambia para usted", "level": "2", "anchor": ""}),
        ("paragraph", _paragraph(2, 6)),
        ("list", {"kind": "ul", "items": list(_SENTENCES[:4])}),
        ("heading", {"text": "Quién responde", "level": "2", "anchor": ""}),
        ("paragraph", _paragraph(0, 6)),
        ("quote", {"text": _SENTENCES[3], "post": "Dirección de Obras", "occasion": ""}),
    ]


def _paragraph(first: int, last: int) -> str:
    return f"<p>{' '.join(_SENTENCES[first:last])}</p>"


def _posted(value: dict[str, Any]) -> dict[str, Any]:
    """A list inside a block is posted as rows of its own."""
    return {name: _rows(part) if isinstance(part, list) else part for name, part in value.items()}


def _rows(items: list[str]) -> dict[str, Any]:
    rows: dict[str, Any] = {
        str(number): {"value": item, "order": str(number), "deleted": "", "id": ""}
        for number, item in enumerate(items)
    }
    return rows | {"count": str(len(items))}
