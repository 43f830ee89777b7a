"""localize mirrors a language into another by itself, without any user: that is no way to the public."""

import re

from django.test import Client
from wagtail.models import Page
from wagtail_localize.models import LocaleSynchronization

from search.models import SearchEntry
from tests import factories
from tests.factories import admin_forms
from tests.shared import shared
from website.models import SectionPage


@shared
def office(home):
    return factories.office(home, "Ayuntamiento")


def synchronise(spanish, english):
    return LocaleSynchronization.objects.create(locale=english, sync_from=spanish)


def mirror_of(page, english):
    return Page.objects.get(translation_key=page.translation_key, locale=english).specific


def is_public(page):
    return Page.objects.get(pk=page.pk).live or SearchEntry.objects.public().filter(page_id=page.pk).exists()


def cleared(office, moderator, title):
    page = office.draft(title)
    factories.submit(page, office.editor)
    return factories.clear(page, moderator)


def test_drafts_are_mirrored_as_drafts(office, spanish, english):
    draft = office.draft("Borrador")
    synchronise(spanish, english)
    assert mirror_of(draft, english).alias_of_id == draft.pk
    assert not is_public(mirror_of(draft, english))


def test_what_is_live_without_a_clearance_is_mirrored_as_a_draft(office, spanish, english):
    old = factories.publish(office.draft("De antes de la oficina"))
    synchronise(spanish, english)
    assert is_public(old)
    assert not is_public(mirror_of(old, english))


def test_a_change_that_waits_does_not_show_in_the_mirror(office, moderator, spanish, english):
    page = cleared(office, moderator, "Aprobada")
    page.title = "Sin aprobar"
    page.save_revision(user=office.editor)
    synchronise(spanish, english)
    mirror = mirror_of(page, english)
    assert mirror.title == "Aprobada"
    assert "Sin aprobar" not in [entry.title for entry in SearchEntry.objects.all()]


def test_new_pages_are_mirrored_as_drafts_and_follow_the_clearance(
    office, moderator, home, spanish, english, client
):
    synchronise(spanish, english)
    client.force_login(office.editor)
    form = admin_forms.new_page_form(client, office.page, SectionPage, title="Nueva", slug="nueva")
    client.post(f"/admin/pages/add/website/sectionpage/{office.page.pk}/", form)
    page = SectionPage.objects.get(title="Nueva", locale=spanish)
    assert not is_public(mirror_of(page, english))
    factories.submit(page, office.editor)
    assert not is_public(mirror_of(page, english))
    factories.clear(page, moderator)
    assert is_public(page)


def test_the_public_source_names_no_draft_as_its_translation(office, home, moderator, spanish, english):
    page = cleared(office, moderator, "Aprobada")
    synchronise(spanish, english)
    Page.objects.filter(pk=mirror_of(page, english).pk).update(live=False)
    SearchEntry.objects.filter(page_id=mirror_of(page, english).pk).delete()
    html = Client().get(page.url).content.decode()
    assert not re.search(r'rel="alternate" hreflang="en"', html)
