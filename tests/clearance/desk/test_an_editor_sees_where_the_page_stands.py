import pytest
from django.urls import reverse

from tests.factories import clearance as offices
from tests.factories.admin_forms import messages_of


def opened(client, page_id):
    return messages_of(client.get(reverse("wagtailadmin_pages:edit", args=[page_id])))


@pytest.fixture
def page_id(waiting):
    return int(waiting.revision.object_id)


def test_a_waiting_page_says_who_has_it_and_how_to_take_it_back(client, office, page_id):
    client.force_login(office.editor)
    words = opened(client, page_id)
    assert "Moderadores" in words
    assert "Retirar del visto bueno" in words


def test_whoever_may_not_take_it_back_is_not_told_to(client, office, page_id):
    client.force_login(offices.user("colega", office.section.editors))
    words = opened(client, page_id)
    assert "Moderadores" in words
    assert "Retirar del visto bueno" not in words


def test_a_page_that_was_sent_back_shows_the_comment_and_who_wrote_it(
    client, office, moderator, waiting, page_id
):
    task = waiting.task.specific
    task.on_action(waiting, moderator, "reject", comment="Falta la <b>fecha</b>.")
    client.force_login(office.editor)
    answer = client.get(reverse("wagtailadmin_pages:edit", args=[page_id]))
    words = answer.content.decode()
    assert "«Falta la &lt;b&gt;fecha&lt;/b&gt;»." in words
    assert str(moderator) in messages_of(answer)


def test_a_page_that_waits_for_nothing_says_nothing(client, office):
    client.force_login(office.editor)
    assert opened(client, office.draft("Apenas comenzada").pk) == ""
