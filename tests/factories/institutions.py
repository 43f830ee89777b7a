import uuid

from wagtail.models import Page

from clearance.models import Section
from institutions.models import InstitutionPage

from .pages import page_below


def institution(
    parent: Page, name: str = "Ayuntamiento", publishes_directly: bool = False, **fields: object
) -> InstitutionPage:
    """Its section is there before it, as an import's would be, so that its groups are made once."""
    key = fields.setdefault("translation_key", uuid.uuid4())
    Section.objects.get_or_create(
        translation_key=key, defaults={"name": name, "publishes_directly": publishes_directly}
    )
    return page_below(parent, InstitutionPage, title=name, **fields)
