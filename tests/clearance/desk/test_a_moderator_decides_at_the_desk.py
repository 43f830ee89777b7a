from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from tests.factories import clearance as offices
from tests.factories.admin_forms import messages_of
from website.models import SectionPage


@pytest.fixture
def address(waiting):
    return reverse("clearance:review", args=[waiting.pk])


def page():
    return SectionPage.objects.get(title__startswith="Calles")


def test_clearing_publishes_and_goes_on_to_the_next(client, moderator, office, waiting, address):
    following = offices.submit(office.draft("Otra cosa"), office.editor)
    client.force_login(moderator)
    response = client.post(address, {"action": "approve", "approve-comment": "Bien."})
    assert response.url == reverse("clearance:review", args=[following.pk])
    assert page().live


def test_sending_back_needs_a_comment(client, moderator, address):
    client.force_login(moderator)
    response = client.post(address, {"action": "reject", "reject-comment": ""})
    assert response.status_code == 200
    assert page().current_workflow_state.status == "in_progress"


def test_sending_back_keeps_the_page_a_draft(client, moderator, address):
    client.force_login(moderator)
    client.post(address, {"action": "reject", "reject-comment": "Falta la fuente de la cifra."})
    assert not page().live
    assert page().current_workflow_state.status == "needs_changes"


def test_a_decision_made_twice_says_who_decided(client, moderator, waiting, address):
    other = offices.moderator("segunda")
    client.force_login(moderator)
    client.post(address, {"action": "approve"})
    client.force_login(other)
    response = client.post(address, {"action": "reject", "reject-comment": "Tarde."})
    assert response.status_code == 200
    assert "moderadora" in response.content.decode()
    assert page().live


def test_an_editor_cannot_decide(client, office, address):
    client.force_login(office.editor)
    client.post(address, {"action": "approve"})
    assert not page().live


@pytest.mark.parametrize("action", ["publish", "", "approve\x00"])
def test_an_unknown_decision_is_no_decision(client, moderator, address, action):
    client.force_login(moderator)
    client.raise_request_exception = False
    assert client.post(address, {"action": action}).status_code in (302, 404)
    assert not page().live


def test_the_review_shows_what_changed_since_the_last_clearance(client, moderator, office, address):
    client.force_login(moderator)
    client.post(address, {"action": "approve"})
    changed = page()
    changed.title = "Calles nuevas y viejas"
    changed.save_revision(user=office.editor)
    state = offices.submit(changed, office.editor)
    text = client.get(reverse("clearance:review", args=[state.pk])).content.decode()
    assert "y viejas" in text and "addition" in text


def test_what_is_decided_tells_who_decided_and_offers_nothing_more(client, moderator, address):
    client.force_login(moderator)
    client.post(address, {"action": "reject", "reject-comment": "Falta la fuente."})
    text = client.get(address).content.decode()
    assert f"{moderator}: devuelto el" in text
    assert "<iframe" not in text and 'name="action"' not in text


def test_clearing_what_is_scheduled_does_not_say_that_it_is_public(client, moderator, office):
    draft = office.draft("Mañana", go_live_at=timezone.now() + timedelta(days=1))
    state = offices.submit(draft, office.editor)
    address = reverse("clearance:review", args=[state.pk])
    client.force_login(moderator)
    assert "Se publica sola el" in client.get(address).content.decode()
    answer = client.post(address, {"action": "approve"}, follow=True)
    assert "la página se publica sola el" in messages_of(answer)
    assert "está publicada" not in messages_of(answer)
