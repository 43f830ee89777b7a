"""Page numbers are easy to guess: whatever form one is typed into, a foreign draft keeps its title."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, ReferenceIndex

from bulletins.models import BulletinPage
from tests import factories
from tests.factories import admin_forms
from tests.shared import shared

CANARY = "SECRETO7"


@shared
def a(home):
    return factories.office(home, "Ayuntamiento A")


@shared
def b(home):
    return factories.office(home, "Instituto B", publishes_directly=True)


@shared
def draft(a):
    return a.draft(f"CANARIO {CANARY}")


@pytest.fixture
def renamed(a):
    """A's own public page, whose next title nobody has cleared yet."""
    a.page.title = f"CANARIO {CANARY}"
    a.page.save_revision(user=a.editor)
    return Page.objects.get(pk=a.page.pk).specific


@pytest.fixture
def editor_b(b):
    client = Client()
    client.force_login(b.editor)
    return client


@shared
def bulletin_b(b):
    index = factories.bulletin_index(b.page)
    return factories.bulletin(index, "Aviso", live=False, owner=b.editor)


def text_of(answer):
    return answer.content.decode()


def test_copying_there(editor_b, b, draft):
    own = b.draft("Propia")
    address = reverse("wagtailadmin_pages:copy", args=[own.pk])
    data = {"new_title": "Copia", "new_slug": "copia", "new_parent_page": draft.pk}
    answer = editor_b.post(address, data)
    assert answer.context["form"].errors["new_parent_page"]
    assert CANARY not in text_of(answer)


def test_moving_there(editor_b, b, draft):
    own = b.draft("Propia")
    for name, more in (("move_confirm", [draft.pk]), ("move", [])):
        address = reverse(f"wagtailadmin_pages:{name}", args=[own.pk, *more])
        assert CANARY not in text_of(editor_b.get(address))
        assert CANARY not in text_of(editor_b.post(address, {"new_parent_page": draft.pk}))


def test_citing_it_in_a_form_that_is_shown_again(editor_b, bulletin_b, renamed):
    form = admin_forms.editor_form(editor_b, bulletin_b, cited_institution=str(renamed.pk), title="")
    answer = editor_b.post(reverse("wagtailadmin_pages:edit", args=[bulletin_b.pk]), form)
    assert answer.context["form"].errors["title"]
    assert str(renamed.title) in text_of(answer)
    assert CANARY not in text_of(answer)


def test_citing_it_and_looking_again(editor_b, bulletin_b, renamed):
    BulletinPage.objects.filter(pk=bulletin_b.pk).update(cited_institution=renamed.pk)
    assert CANARY not in text_of(editor_b.get(reverse("wagtailadmin_pages:edit", args=[bulletin_b.pk])))


def test_what_refers_to_a_page_of_one_s_own(editor_b, b, draft):
    ReferenceIndex.objects.create(
        base_content_type=ContentType.objects.get_for_model(Page),
        content_type=ContentType.objects.get_for_model(type(draft)),
        object_id=str(draft.pk),
        to_content_type=ContentType.objects.get_for_model(Page),
        to_object_id=str(b.page.pk),
        model_path="social_image",
        content_path="social_image",
        content_path_hash="0" * 32,
    )
    answer = editor_b.get(reverse("wagtailadmin_pages:usage", args=[b.page.pk]))
    assert answer.status_code == 200 and answer.context["object_list"]
    assert CANARY not in text_of(answer)


@pytest.mark.parametrize("query", ["descendant_of", "child_of", "ancestor_of", "translation_of"])
def test_the_api_of_the_admin(editor_b, draft, query):
    answer = editor_b.get(f"/admin/api/main/pages/?{query}={draft.pk}&fields=*&for_explorer=1")
    assert CANARY not in text_of(answer)


def test_its_own_people_read_the_draft_s_title(a, renamed):
    client = Client()
    client.force_login(a.editor)
    assert CANARY in text_of(client.get(reverse("wagtailadmin_explore", args=[renamed.pk])))


def test_a_moderator_reads_it_too(draft, home):
    client = Client()
    client.force_login(factories.moderator())
    assert CANARY in text_of(client.get(reverse("wagtailadmin_explore", args=[draft.get_parent().pk])))
