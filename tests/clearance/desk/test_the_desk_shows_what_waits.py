from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision, TaskState, WorkflowState

from clearance.desk.waiting import states_for

DESK = "/admin/visto-bueno/por-revisar/"


def test_a_moderator_sees_page_institution_author_and_since_when(client, moderator, waiting, office):
    client.force_login(moderator)
    text = client.get(DESK).content.decode()
    assert "Calles nuevas" in text
    assert "Ayuntamiento de Muestra" in text
    assert office.editor.get_username() in text


def test_what_waits_too_long_is_late(client, moderator, waiting):
    WorkflowState.objects.update(created_at=timezone.now() - timedelta(days=3))
    client.force_login(moderator)
    assert "clearance-alarm" in client.get(DESK).content.decode()


def test_an_editor_has_no_desk(client, office, waiting):
    client.force_login(office.editor)
    response = client.get(DESK)
    assert response.status_code in (302, 403)
    assert "Calles nuevas" not in response.content.decode()


def test_the_front_page_of_the_admin_begins_with_the_desk(client, moderator, waiting):
    client.force_login(moderator)
    text = client.get("/admin/").content.decode()
    assert reverse("clearance:review", args=[waiting.pk]) in text


@pytest.mark.parametrize("page", ["abc", "-1", "1e9", "\x00"])
def test_a_nonsense_page_number_is_the_first_or_last_page(client, moderator, waiting, page):
    client.force_login(moderator)
    assert client.get(DESK, {"p": page}).status_code == 200


def many_wait(office, like, count):
    """Pages that wait as `like` does: rows only, because hundreds of true submissions take a minute."""
    parent, source = office.page, Page.objects.get(pk=like.workflow_state.object_id)
    depth, kind = parent.depth + 1, source.content_type
    first = 1000 + Page.objects.count()
    paths = [Page._get_path(parent.path, depth, number) for number in range(first, first + count)]
    pages = [
        Page(title=path, draft_title=path, slug=path.lower(), path=path, depth=depth, content_type=kind,
             locale=parent.locale, url_path=f"/{path}/", live=False)
        for path in paths
    ]  # fmt: skip
    for page in Page.objects.bulk_create(pages):
        revision = Revision.objects.create(
            object_id=str(page.pk), content_type=kind, base_content_type=page.get_base_content_type(),
            user=office.editor, content={},
        )  # fmt: skip
        state = WorkflowState.objects.create(
            content_type=kind, base_content_type=revision.base_content_type, object_id=str(page.pk),
            workflow=like.workflow_state.workflow, requested_by=office.editor,
        )  # fmt: skip
        TaskState.objects.create(workflow_state=state, revision=revision, task=like.task)


def queries_of(client, address):
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        assert client.get(address).status_code == 200
        return len(captured)


@pytest.mark.parametrize(("address", "most"), [(DESK, 25), ("/admin/", 27)])  # the latter with Wagtail's own
def test_the_queries_do_not_grow_with_the_list(client, moderator, office, waiting, address, most):
    client.force_login(moderator)
    many_wait(office, waiting, 11)
    with_twelve = queries_of(client, address)
    many_wait(office, waiting, 108)
    assert states_for(moderator).count() == 120
    assert queries_of(client, address) == with_twelve
    assert with_twelve <= most
