"""A text that owes a clearance wherever it is moved owes it in every language."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from clearance import gate
from clearance.refusals import ClearanceRefused
from tests import factories
from tests.factories.translations import translate_draft, translate_texts
from website.models import SectionPage


@pytest.fixture
def office(home, english, submit_translation):
    factories.publish(translate_draft(home).get_target_instance())
    return factories.office(home, "Ayuntamiento")


@pytest.fixture
def exempt(home, office):
    body = factories.office(home, "CMAS", publishes_directly=True)
    factories.publish(translate_draft(body.page).get_target_instance())
    return body


def moved(page, parent):
    fresh(page).move(Page.objects.get(pk=parent.pk), pos="last-child")
    return fresh(page)


def fresh(page):
    return SectionPage.objects.get(pk=page.pk)


@pytest.mark.django_db(transaction=True)
def test_its_translation(client, office, exempt):
    page = moved(office.draft("Sin visto bueno"), exempt.page)
    translation = translate_draft(page)
    translate_texts(translation, exempt.translator)
    client.force_login(exempt.translator)
    target = translation.get_target_instance()
    client.post(reverse("wagtailadmin_pages:edit", args=[target.pk]), {"action": "publish"})
    assert gate.needs_clearance(target)
    assert not fresh(target).live


@pytest.mark.django_db(transaction=True)
def test_a_translation_that_was_there_before_its_original_moved(office, exempt, english):
    translate_draft(office.page)
    translation = translate_draft(office.draft("Sin visto bueno"))
    target = translation.get_target_instance()
    moved(target, exempt.page.get_translation(english))
    with pytest.raises(ClearanceRefused):
        fresh(target).get_latest_revision().publish(user=exempt.editor)
