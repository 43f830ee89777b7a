"""An office that needs clearance, its staff, and a Spanish bulletin that asks for its English."""

import pytest
from django.contrib.auth.models import Permission
from django.contrib.contenttypes.models import ContentType
from django.utils.translation import gettext, ngettext, override
from wagtail.models import GroupPagePermission
from wagtail_localize.models import Translation

from tests import factories
from tests.factories.translations import translate_draft
from tests.shared import shared


@shared
def submit_translation():
    """localize makes its permission in a migration, which a database without migrations lacks."""
    return Permission.objects.get_or_create(
        codename="submit_translation", content_type=ContentType.objects.get_for_model(Translation)
    )[0]


@pytest.fixture(autouse=True)
def as_after_every_migration(submit_translation):
    pass


def bilingual(home, name, **fields):
    """An office in both languages with a bulletin in Spanish."""
    office = factories.office(home, name, **fields)
    index = factories.bulletin_index(office.page)
    bulletin = factories.bulletin(index, f"Boletín de {name}", summary="Se abre la convocatoria.")
    if not home.get_translations().exists():
        factories.publish(translate_draft(home).get_target_instance())
    translate_draft(office.page)
    translate_draft(index)
    return office, bulletin


@shared
def office_and_bulletin(home, english, submit_translation):
    return bilingual(home, "Ayuntamiento")


@shared
def office(office_and_bulletin):
    return office_and_bulletin[0]


@shared
def bulletin(office_and_bulletin):
    return office_and_bulletin[1]


@shared
def section(office):
    return office.section


@shared
def translator(office):
    return office.translator


@shared
def moderator(home):
    return factories.moderator()


@shared
def translation(bulletin):
    """The bulletin's translation into English, asked for and not begun."""
    return translate_draft(bulletin)


def grant(group, page, *codenames):
    """Wagtail's own permissions on the page and all below it."""
    for codename in codenames:
        permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def spanish_for(message, plural=None, count=1):
    """The sentence as the admin shows it, with or without compiled catalogues."""
    with override("es"):
        return ngettext(message, plural, count) % {"count": count} if plural else gettext(message)


def told(answer):
    """The messages above the page that the user was sent to."""
    return " ".join(str(message) for message in answer.context["messages"])
