"""The same amount of content twice: as our page types and as plain Wagtail pages."""

from django.db import transaction
from wagtail.models import Locale, Page, Site

from bench.pages.plain.models import PlainIndexPage, PlainPage
from bulletins.models import BulletinPage
from tests import factories

SENTENCE = "El Ayuntamiento informa a la ciudadanía de los avances de la obra y del programa de servicios. "


@transaction.atomic
def build(bulletins: int) -> dict[str, tuple[str, str]]:
    """Addresses to measure, by name, each with the kind of plain page that it is compared with."""
    spanish, _ = Locale.objects.get_or_create(language_code="es")
    Page.objects.filter(depth=2).delete()
    root = Page.get_first_root_node()
    home = factories.home_page(root, locale=spanish)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "testserver", "root_page": home}
    )
    office = factories.institution(home, "Ayuntamiento de Muestra", publishes_directly=True)
    index, plain_index = (
        factories.bulletin_index(office),
        factories.page_below(home, PlainIndexPage, title="Llanas"),
    )
    for number in range(bulletins):
        bulletin = factories.bulletin(index, f"Boletín de muestra {number}", body=_body())
        plain = factories.page_below(
            plain_index, PlainPage, title=f"Llana {number}", body=f"<p>{SENTENCE * 12}</p>"
        )
    return {
        "plain Wagtail page": (plain.url, "page"),
        "bulletin": (BulletinPage.objects.get(pk=bulletin.pk).url, "page"),
        "institution": (office.url, "page"),
        "front page": (home.url, "page"),
        "plain Wagtail listing": (plain_index.url, "list"),
        "bulletins' listing": (index.url, "list"),
        "listing, one year": (f"{index.url}?year=2026", "list"),
    }


def _body() -> list[tuple[str, object]]:
    return [("paragraph", f"<p>{SENTENCE * 4}</p>") for _ in range(3)]
