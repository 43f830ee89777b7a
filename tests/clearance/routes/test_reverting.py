"""Old versions brought back."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from clearance.refusals import ClearanceRefused
from tests import factories
from tests.factories.admin_forms import editor_form
from website.models import SectionPage


def with_history(office, moderator):
    page = office.draft("Nunca vista")
    old = page.get_latest_revision()
    page.title = "Cierto"
    page.save_revision(user=office.editor)
    factories.submit(page, office.editor)
    return factories.clear(page, moderator), old


def test_publishing_an_old_revision_is_refused(office, moderator, administrator):
    page, old = with_history(office, moderator)
    with pytest.raises(ClearanceRefused):
        old.publish(user=administrator)
    assert SectionPage.objects.get(pk=page.pk).title == "Cierto"


def test_the_revert_view_makes_a_draft(client, office, moderator, intruder):
    page, old = with_history(office, moderator)
    client.force_login(intruder)
    form = editor_form(client, page, title="Nunca vista")
    form["action-publish"] = "true"
    client.post(reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, old.pk]), form)
    client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form | {"revision": old.pk})
    assert Page.objects.get(pk=page.pk).title == "Cierto"


def test_unscheduling_and_unpublishing_are_the_moderators_way_to_stop_something(client, office, moderator):
    page, _ = with_history(office, moderator)
    client.force_login(office.editor)
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert Page.objects.get(pk=page.pk).live
    client.force_login(moderator)
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))
    assert not Page.objects.get(pk=page.pk).live
