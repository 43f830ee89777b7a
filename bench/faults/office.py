"""An office that needs clearance, one that publishes directly, and their people."""

from dataclasses import dataclass
from typing import Any

from wagtail.models import Locale, Page, Site

from search import entries
from tests import factories
from tests.factories import Office


@dataclass
class Place:
    office: Office
    index: Page  # the office's bulletins
    exempt: Office
    exempt_index: Page
    moderators: list[Any]
    editors: list[Any]  # two of the office


def build() -> Place:
    spanish, _ = Locale.objects.get_or_create(language_code="es")
    Page.objects.filter(depth=2).delete()
    home = factories.home_page(Page.get_first_root_node(), locale=spanish)
    Site.objects.update_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home})
    office = factories.office(home, "Ayuntamiento")
    exempt = factories.office(home, "Organismo", publishes_directly=True)
    # Institutions and lists were made without clearance; that is not what is measured here.
    Page.objects.filter(depth__gt=1).update(live=False)
    for page in Page.objects.filter(depth__gt=1):
        entries.sync(page)
    return Place(
        office=office,
        index=factories.bulletin_index(office.page, live=False),
        exempt=exempt,
        exempt_index=factories.bulletin_index(exempt.page, live=False),
        moderators=[factories.moderator("moderadora_uno"), factories.moderator("moderadora_dos")],
        editors=[office.editor, factories.user("editora_dos", office.section.editors)],
    )
