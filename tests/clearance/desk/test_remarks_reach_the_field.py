"""A moderator remarks at a field or block; the editor reads it there when the page comes back."""

import json

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from wagtail.models import Comment, get_page_models

from clearance.desk import remarks
from clearance.models import HistoryEntry
from cms_blocks.streams import BodyBlock
from tests.factories import clearance as offices
from tests.shared import shared
from website.models import SectionPage
from website.public_page import PublicPage

BODY = [("paragraph", "<p>La obra costó tres millones.</p>")]


@shared
def waiting(office, moderator):
    page = office.draft("Calles nuevas", body=BODY)
    return offices.submit(page, office.editor)


@pytest.fixture
def address(waiting):
    return reverse("clearance:review", args=[waiting.pk])


def page():
    return SectionPage.objects.get(title="Calles nuevas")


def place_with(client, address, words):
    choices = client.get(address).context["remark_form"].fields["place"].choices
    return next(path for path, label in choices if words in label)


def remark(client, address, place, text="¿De dónde sale la cifra?"):
    return client.post(address, {"action": "remark", "remark-place": place, "remark-text": text})


def comments_in_the_editor(client, office):
    client.force_login(office.editor)
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page().pk])).content.decode()
    data = BeautifulSoup(html, "html.parser").find(id="comments-data") or pytest.fail("no comments")
    return json.loads(data.string)["comments"]


def test_the_history_tells_the_remark_in_its_own_words(client, moderator, address):
    client.force_login(moderator)
    remark(client, address, "title")
    entry = HistoryEntry.objects.filter(page_id=page().pk).order_by("-number").first()
    assert entry.reason == "¿De dónde sale la cifra?"


def test_the_editor_reads_it_at_the_block_when_the_page_comes_back(client, office, moderator, address):
    client.force_login(moderator)
    place = place_with(client, address, "tres millones")
    remark(client, address, place)
    client.post(address, {"action": "reject", "reject-comment": "Vea la observación."})
    (comment,) = comments_in_the_editor(client, office)
    assert comment["contentpath"] == place == f"body.{page().body[0].id}"
    assert comment["text"] == "¿De dónde sale la cifra?"


def test_whoever_remarked_may_still_clear_the_corrected_text(client, moderator, address, waiting):
    client.force_login(moderator)
    remark(client, address, "title")
    assert page().latest_revision_id == waiting.revision_id
    client.post(address, {"action": "approve"})
    assert page().live


def test_the_review_shows_what_was_remarked_and_by_whom(client, moderator, address):
    client.force_login(moderator)
    remark(client, address, "title", "Más corto.")
    html = client.get(address).content.decode()
    assert "Más corto." in html and moderator.username in html


def test_it_lands_in_the_history(client, moderator, address):
    client.force_login(moderator)
    remark(client, address, "title")
    entry = HistoryEntry.objects.get(action="wagtail.comments.create")
    assert entry.actor_id == moderator.pk


@pytest.mark.parametrize(("place", "text"), [("no_such_field", "x"), ("title", ""), ("title", "x" * 5_000)])
def test_what_cannot_be_kept_is_refused_in_words(client, moderator, address, place, text):
    client.force_login(moderator)
    answer = remark(client, address, place, text)
    assert answer.status_code == 200 and answer.context["remark_form"].errors
    assert not Comment.objects.exists()


def test_an_editor_cannot_remark_at_the_desk(client, office, address):
    client.force_login(office.editor)
    remark(client, address, "title")
    assert not Comment.objects.exists()


def test_what_has_been_decided_takes_no_more_remarks(client, moderator, address):
    client.force_login(moderator)
    client.post(address, {"action": "approve"})
    remark(client, address, "title")
    assert not Comment.objects.exists()


def test_every_block_can_be_remarked_on(rf, office):
    """In a place that Wagtail's comments accept, else the editor would never see it."""
    block = BodyBlock()
    body = [(name, child.get_preview_value()) for name, child in block.child_blocks.items()]
    full = office.draft("Calles nuevas", body=body)
    places = [path for path, _ in remarks.places_of(full, rf.get("/")) if path.startswith("body.")]
    assert len(places) >= len(body) - 2
    assert [path for path in places if not Comment(contentpath=path).has_valid_contentpath(full)] == []


@pytest.mark.parametrize("model", [m for m in get_page_models() if issubclass(m, PublicPage)])
def test_every_page_type_has_comments_in_its_editor(model):
    assert "comments" in model.get_edit_handler().get_form_class().formsets
