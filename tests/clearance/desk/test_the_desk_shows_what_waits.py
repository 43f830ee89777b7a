from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import WorkflowState

from tests.factories import clearance as offices

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


def test_the_queries_do_not_grow_with_the_list(
    client, moderator, office, waiting, django_assert_max_num_queries
):
    for number in range(30):
        offices.submit(office.draft(f"Borrador {number}"), office.editor)
    client.force_login(moderator)
    client.get(DESK)
    with django_assert_max_num_queries(25):
        client.get(DESK)
