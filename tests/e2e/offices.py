"""The office of the story: an institution with its people, in both languages."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale, Page
from wagtail_localize.models import Translation

from clearance import sections
from tests import factories
from tests.factories import clearance as offices


@dataclass
class Story:
    home: Page
    index: Page
    office: offices.Office
    moderator: Any


def build(home: Page) -> Story:
    """A site with one office that needs clearance and its people, ready in English too."""
    english, _ = Locale.objects.get_or_create(language_code="en")
    # localize makes this permission in a migration; a test that flushed the database took it away.
    content_type = ContentType.objects.get_for_model(Translation)
    Permission.objects.get_or_create(codename="submit_translation", content_type=content_type)
    office = offices.office(home, "Ayuntamiento de Muestra")
    index = factories.bulletin_index(office.page)
    for page in (home, office.page, index):
        copy = page.copy_for_translation(english)
        copy.title = f"{page.title} (English)"
        factories.publish(copy)
    sections.ensure(office.page)
    return Story(home, index, office, offices.moderator())
