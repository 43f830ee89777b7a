"""Wagtail's index of what uses what reads what is stored, and comments: a draft changes the second only."""

import pytest
from wagtail.models import COMMENTS_RELATION_NAME, Comment, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from tests import factories

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")


@pytest.fixture
def page(home):
    return factories.section(home, "Trámites")


def uses(something):
    return ReferenceIndex.get_references_to(something).count()


def test_a_draft_asks_the_index_nothing(page, monkeypatch):
    asked = []
    monkeypatch.setattr(ReferenceIndex, "create_or_update_for_object", asked.append)
    page.title = "Trámites y servicios"
    page.save_revision()
    assert asked == []
    page.save()
    assert asked == [page]


def test_what_is_published_uses_its_picture(page):
    page.social_image = picture = factories.image()
    revision = page.save_revision()
    assert uses(picture) == 0
    revision.publish()
    assert uses(picture) == 1


def test_who_comments_on_a_draft_is_noted(page, django_user_model):
    user = django_user_model.objects.create_user("editora")
    comment = Comment(user=user, text="¿Y el horario?", contentpath="summary")
    getattr(page, COMMENTS_RELATION_NAME).add(comment)
    page.save_revision()
    assert uses(user) == 1


def test_whoever_has_switched_the_index_off_keeps_it_off(page):
    page.social_image = picture = factories.image()
    with disable_reference_index_auto_update():
        page.save_revision().publish()
        page.save()
    assert uses(picture) == 0
