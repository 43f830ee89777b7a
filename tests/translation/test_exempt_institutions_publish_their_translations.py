"""What an institution may in Spanish it may in English, and nothing of it reaches any other."""

import pytest
from django.urls import reverse

from clearance import gate
from tests.factories.translations import translate_draft, translate_texts
from tests.shared import shared

from .conftest import bilingual, grant


@shared
def exempt(office):
    """A body inside the office that publishes directly: its office, bulletin and begun translation."""
    inner, bulletin = bilingual(office.page, "CMAS", publishes_directly=True)
    translation = translate_draft(bulletin)
    translate_texts(translation)
    return inner, translation


def publish(client, page):
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), {"action": "publish"}, follow=True)


@pytest.mark.django_db(transaction=True)
def test_its_translator_publishes_without_clearance(client, exempt):
    inner, translation = exempt
    client.force_login(inner.translator)
    page = translation.get_target_instance()
    assert "&quot;canPublish&quot;: true" in client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    publish(client, page)
    page.refresh_from_db()
    assert page.live
    assert page.live_revision.user == inner.translator


@pytest.mark.django_db(transaction=True)
def test_the_office_above_it_is_not_exempt_in_any_language(client, exempt, office, translation):
    inner, _ = exempt
    translate_texts(translation)
    page = translation.get_target_instance()
    grant(inner.section.translators, page, "publish_page", "change_page")
    inner.translator.groups.add(office.section.translators)
    client.force_login(inner.translator)
    publish(client, page)
    page.refresh_from_db()
    assert not page.live
    assert gate.needs_clearance(page)


def test_a_section_speaks_for_all_its_languages(office, exempt, english):
    inner, translation = exempt
    assert gate.needs_clearance(office.page.get_translation(english))
    assert not gate.needs_clearance(inner.page.get_translation(english))
    assert not gate.needs_clearance(translation.get_target_instance())


@pytest.mark.django_db(transaction=True)
def test_a_translator_of_the_office_does_not_publish_for_the_exempt_one(client, exempt, office):
    page = exempt[1].get_target_instance()
    client.force_login(office.translator)
    publish(client, page)
    page.refresh_from_db()
    assert not page.live


def test_the_exempt_editor_offers_no_clearance(client, exempt):
    inner, translation = exempt
    client.force_login(inner.translator)
    page = translation.get_target_instance()
    html = client.get(f"/admin/pages/{page.pk}/edit/").content.decode()
    assert reverse("translation:submit", args=[translation.pk]) not in html
    client.post(reverse("translation:submit", args=[translation.pk]))
    assert page.current_workflow_state is None
