"""The editor's and the create form's publish button, pressed by whoever holds the permission."""

import pytest
from django.urls import reverse
from wagtail.actions.publish_page_revision import PublishPageRevisionAction
from wagtail.models import Page

from clearance import refusals
from clearance.models import Clearance
from clearance.publishing_hooks import keep_what_may_not_be_published
from clearance.refusals import ClearanceRefused
from tests import factories
from tests.factories.admin_forms import new_page_form, save_in_editor
from website.models import SectionPage

from .conftest import is_live


def test_publishing_in_the_editor_keeps_the_text_as_a_draft(client, office, intruder):
    page = office.draft("Antes")
    client.force_login(intruder)
    save_in_editor(client, page, **{"title": "Después", "action-publish": "action-publish"})
    assert not is_live(page)
    assert SectionPage.objects.get(pk=page.pk).get_latest_revision_as_object().title == "Después"


def test_a_live_page_keeps_its_cleared_text(client, office, intruder, moderator):
    page = office.draft("Antes")
    factories.submit(page, office.editor)
    factories.clear(page, moderator)
    client.force_login(intruder)
    save_in_editor(client, page, **{"title": "Después", "action-publish": "action-publish"})
    assert SectionPage.objects.get(pk=page.pk).title == "Antes"
    assert is_live(page)


def test_publishing_in_the_create_form_makes_a_draft(client, office, intruder):
    client.force_login(intruder)
    address = reverse("wagtailadmin_pages:add", args=["website", "sectionpage", office.page.pk])
    form = new_page_form(client, office.page, SectionPage, title="Nueva", slug="nueva")
    answer = client.post(address, form | {"action-publish": "action-publish"}, follow=True)
    assert answer.status_code == 200
    assert not Page.objects.get(slug="nueva").live


def test_an_exempt_editor_publishes_at_once(client, exempt):
    page = exempt.draft("Corte de agua")
    client.force_login(exempt.editor)
    save_in_editor(client, page, **{"action-publish": "action-publish"})
    assert is_live(page)
    assert not Clearance.objects.exists()


def test_the_button_is_not_offered_where_clearance_is_needed(client, office, exempt, administrator):
    client.force_login(administrator)
    edit = "wagtailadmin_pages:edit"
    held = client.get(reverse(edit, args=[office.draft("Uno").pk])).content.decode()
    free = client.get(reverse(edit, args=[exempt.draft("Dos").pk])).content.decode()
    assert "action-publish" not in held
    assert "action-publish" in free


def test_wagtails_own_action_behind_the_buttons_is_refused(office, administrator):
    page = office.draft()
    with pytest.raises(ClearanceRefused):
        PublishPageRevisionAction(page.get_latest_revision(), user=administrator).execute(
            skip_permission_checks=True
        )
    assert not is_live(page)


def test_the_hook_says_what_to_do_instead(client, office, administrator):
    page = office.draft()
    client.force_login(administrator)
    request = client.get(reverse("wagtailadmin_home")).wsgi_request
    assert keep_what_may_not_be_published(request, page).status_code == 302
    words = " ".join(str(message) for message in request._messages)
    assert str(refusals.uncleared(0).reason) in words
