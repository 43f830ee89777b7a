"""Pages in their richest form: every block, every reference, every list filled."""

from dataclasses import dataclass
from typing import Any

from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.models import Page

from bulletins.models import BulletinPage, Correction
from cms_blocks.streams import BodyBlock
from institutions.models import InstitutionPage
from website.models import Topic

from .bulletins import bulletin
from .institutions import institution
from .media import document, image
from .pages import publish
from .topics import topic

BODY = BodyBlock()


@dataclass
class Shelf:
    """What rich pages refer to."""

    images: list[Image]
    documents: list[Document]
    topics: list[Topic]
    code: Page
    plan: Page
    place: Page

    def described(self) -> list[dict[str, Any]]:
        return [
            {"image": picture, "alt": f"Vista {number}", "caption": "Durante la sesión", "credit": "Archivo"}
            for number, picture in enumerate(self.images)
        ]

    def named(self) -> list[dict[str, Any]]:
        return [{"document": file, "title": file.title} for file in self.documents]


def shelf(code: Page, plan: Page, place: Page) -> Shelf:
    images = [image(f"Foto {number}", (1200, 800)) for number in range(3)]
    documents = [document(f"Documento {number}") for number in range(3)]
    topics = [topic(name, place.locale) for name in ("Agua", "Transparencia", "Turismo")]
    return Shelf(images, documents, topics, code, plan, place)


def every_block(on: Shelf) -> list[tuple[str, Any]]:
    """One block of each kind: its preview, with references where the kind has them."""
    shown = {
        "image": on.described()[0],
        "gallery": {"title": "Galería", "images": on.described()},
        "press_kit": {"title": "Para medios", "images": on.described(), "documents": on.named()},
        "documents": {"title": "Documentos", "documents": on.named()},
        "audio": {
            "title": "Mensaje",
            "file": document("Mensaje", suffix="mp3"),
            "transcript": "<p>Buenos días.</p>",
        },
        "video": {
            "title": "Recorrido",
            "file": document("Recorrido", suffix="mp4"),
            "poster": on.images[0],
            "transcript": "<p>Así quedó la obra.</p>",
        },
        "official": {"post": "Dirección General", "portrait": on.images[1]},
        "call_to_action": {"text": "Lea el programa", "page": on.place},
        "legal_basis": {"provisions": [{"law": "Ley de Transparencia", "page": on.place}]},
        "principle": {"page": on.code, "anchor": "III-b", "note": "<p>En ella se funda.</p>"},
        "plan_citation": {"page": on.plan, "anchor": "", "note": "<p>A esta meta pertenece.</p>"},
        "chosen_pages": {"title": "Vea también", "pages": [on.place, on.code, on.plan]},
    }
    return [(name, shown.get(name) or block.get_preview_value()) for name, block in BODY.child_blocks.items()]


def full_bulletin(index: Page, on: Shelf, times: int = 1, **fields: Any) -> BulletinPage:
    """A bulletin of every block `times` over, with all that may stand around its body."""
    photographs = [("photograph", described) for described in on.described()]
    page = bulletin(
        index,
        kicker="Redes institucionales",
        summary="Lo que cambia para quien pide un servicio.",
        place="Coatzacoalcos, Veracruz",
        body=every_block(on) * times,
        lead_image=on.images[0],
        lead_alt="La sala llena",
        lead_credit="Comunicación Social",
        gallery=photographs,
        press_kit=[("document", named) for named in on.named()] + photographs,
        cited_institution=on.place.page_ptr,
        cited_plan=on.plan.page_ptr,
        cited_plan_anchor=on.plan.citable_parts()[0].anchor,
        cited_code=on.code.page_ptr,
        cited_principle="III-b",
        **fields,
    )
    page.topics = on.topics
    page.corrections = [Correction(text=f"Decía {n}.", locale=page.locale) for n in ("doce", "trece")]
    return publish(page)


def full_institution(home: Page, on: Shelf, times: int = 1, **fields: Any) -> InstitutionPage:
    return institution(
        home,
        publishes_directly=True,
        acronym="CGCS",
        kind="coordination",
        parent_body="Gobierno del Estado",
        summary="Informa a la sociedad de programas, acciones y resultados.",
        mission="<p>Informar a la sociedad.</p>",
        vision="<p>Ser referente.</p>",
        values=[("value", {"name": name}) for name in ("Honestidad", "Lealtad", "Servicio")],
        functions=[("function", f"Función general número {number}.") for number in range(1, 11)],
        officials=[("official", {"post": f"Área {n}"}) for n in range(6)],
        body=every_block(on) * times,
        logo=on.images[2],
        address="Paseo de la Presa 103",
        telephone="473 735 3400",
        email="contacto@example.org",
        website="https://example.org/",
        office_hours="Lunes a viernes, 9 a 15 h",
        press_email="prensa@example.org",
        accent_colour="#0b5563",
        **fields,
    )
