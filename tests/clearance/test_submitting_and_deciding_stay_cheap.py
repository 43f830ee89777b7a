"""What submitting and deciding ask of the database, most of it Wagtail's own; fewer is welcome."""

import pytest
from django.urls import reverse

from tests import factories
from tests.factories.admin_forms import editor_form

SUBMIT, DECIDE = 152, 161


@pytest.fixture
def office(home):
    return factories.office(home)


@pytest.fixture
def draft(office):
    index = factories.bulletin_index(office.page)
    page = factories.bulletin(index, live=False, owner=office.editor)
    page.save_revision(user=office.editor)
    return type(page).objects.get(pk=page.pk)


def test_submitting_in_the_editor(client, office, draft, django_assert_max_num_queries):
    client.force_login(office.editor)
    form = editor_form(client, draft, summary="Otro resumen", **{"action-submit": "1"})
    with django_assert_max_num_queries(SUBMIT):
        client.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form)
    assert type(draft).objects.get(pk=draft.pk).workflow_in_progress


def test_deciding_at_the_desk(client, office, draft, django_assert_max_num_queries):
    state = factories.submit(draft, office.editor)
    client.force_login(factories.moderator())
    client.get("/admin/")  # what a server knows after its first request
    with django_assert_max_num_queries(DECIDE):
        client.post(reverse("clearance:review", args=[state.pk]), {"action": "approve"})
    assert type(draft).objects.get(pk=draft.pk).live
