"""A photograph or document is served to anybody exactly while a public page shows it."""

import datetime as dt
from pathlib import Path

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from django.urls import reverse
from django.utils import timezone
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import PageViewRestriction

from clearance.models import PreviewLink
from tests import factories
from website.models import SectionPage

PAST = timezone.now() - dt.timedelta(minutes=1)
FUTURE = timezone.now() + dt.timedelta(days=1)


@pytest.fixture(autouse=True)
def nothing_remembered():
    """Wagtail remembers renditions by the image's id, which the next test gives to another image."""
    cache.clear()


@pytest.fixture
def image(db):
    return Image.objects.create(title="Photograph", file=get_test_image_file(filename="photo.png"))


@pytest.fixture
def document(db):
    return Document.objects.create(title="Annex", file=ContentFile(b"secret", "annex.pdf"))


def body(image, document):
    return [
        ("image", {"image": image, "alt": "x"}),
        ("documents", {"documents": [{"document": document, "title": "x"}]}),
    ]


@pytest.fixture
def addresses(image, document):
    """Every way to the two files: original, rendition, document's address, document's file."""
    rendition = image.get_rendition("width-100|format-webp")
    return {
        "original": image.file.url,
        "rendition": rendition.url,
        "document": document.url,
    }


def answers(client, addresses):
    return {name: client.get(url).status_code for name, url in addresses.items()}


def all_are(status, addresses):
    return dict.fromkeys(addresses, status)


def test_unused_files_are_hidden(client, home, addresses):
    assert answers(client, addresses) == all_are(404, addresses)


def test_files_of_a_public_page_are_served(client, home, image, document, addresses):
    factories.page_below(home, SectionPage, body=body(image, document))
    assert answers(client, addresses) == all_are(200, addresses)
    assert "no-cache" in client.get(image.file.url)["Cache-Control"]


def _draft(home, **fields):
    factories.page_below(home, SectionPage, live=False, **fields)


def _embargoed(home, **fields):
    page = factories.page_below(home, SectionPage, live=False, go_live_at=FUTURE, **fields)
    page.save_revision(approved_go_live_at=FUTURE)


def _expired(home, **fields):
    factories.page_below(home, SectionPage, expire_at=PAST, **fields)


def _unpublished(home, **fields):
    factories.page_below(home, SectionPage, **fields).unpublish()


def _restricted(home, **fields):
    page = factories.page_below(home, SectionPage, **fields)
    PageViewRestriction.objects.create(page=page, restriction_type="login")


def _below_what_is_restricted(home, **fields):
    parent = factories.page_below(home, SectionPage)
    factories.page_below(parent, SectionPage, **fields)
    PageViewRestriction.objects.create(page=parent, restriction_type="login")


def _below_what_is_restricted_later(home, **fields):
    parent, new = factories.page_below(home, SectionPage), factories.page_below(home, SectionPage)
    PageViewRestriction.objects.create(page=new, restriction_type="password", password="la buena")
    page = factories.page_below(parent, SectionPage, **fields)
    parent.move(new, pos="last-child")
    assert page.live


def _deleted(home, **fields):
    factories.page_below(home, SectionPage, **fields).delete()


def _draft_of_a_live_page(home, **fields):
    page = factories.page_below(home, SectionPage)
    for name, value in fields.items():
        setattr(page, name, value)
    page.save_revision()


@pytest.mark.parametrize(
    "make",
    [
        _draft,
        _embargoed,
        _expired,
        _unpublished,
        _restricted,
        _below_what_is_restricted,
        _below_what_is_restricted_later,
        _deleted,
        _draft_of_a_live_page,
    ],
)
def test_files_of_what_is_not_public_are_hidden(client, admin_client, home, image, document, addresses, make):
    make(home, body=body(image, document))
    assert answers(client, addresses) == all_are(404, addresses)
    assert answers(admin_client, addresses) == all_are(200, addresses)
    assert "no-store" in admin_client.get(image.file.url)["Cache-Control"]


def test_who_gave_the_password_sees_the_page_with_its_photographs(client, home, image, document, addresses):
    parent = factories.page_below(home, SectionPage)
    page = factories.page_below(parent, SectionPage, body=body(image, document))
    restriction = PageViewRestriction.objects.create(
        page=parent, restriction_type="password", password="la buena"
    )
    address = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
    client.post(address, {"password": "la mala", "return_url": "/"})
    assert answers(client, addresses) == all_are(404, addresses)
    client.post(address, {"password": "la buena", "return_url": "/"})
    assert answers(client, addresses) == all_are(200, addresses)
    assert "no-store" in client.get(image.file.url)["Cache-Control"]
    type(page).objects.filter(pk=page.pk).update(expire_at=PAST)
    assert answers(client, addresses) == all_are(404, addresses)


def test_a_draft_that_drops_files_leaves_them_to_the_live_page(client, home, image, document, addresses):
    page = factories.page_below(home, SectionPage, body=body(image, document))
    page.body = []
    page.save_revision()
    assert answers(client, addresses) == all_are(200, addresses)
    page.save_revision().publish()
    assert answers(client, addresses) == all_are(404, addresses)


def test_publishing_opens_the_files_at_once(client, home, image, document, addresses):
    page = factories.page_below(home, SectionPage, live=False, body=body(image, document))
    assert answers(client, addresses) == all_are(404, addresses)
    page.save_revision().publish()
    assert answers(client, addresses) == all_are(200, addresses)


def test_other_roads_to_the_files_are_closed(client, home, image, document):
    factories.page_below(home, SectionPage, body=body(image, document))
    name = image.file.name
    for path in (
        document.file.name,
        f"./{name}",
        f"x/../{name}",
        f"{name}/",
        f"{name}%00",
        "",
        ".",
        "x" * 5000,
    ):
        assert client.get(f"/media/{path}").status_code in {404, 400, 301, 302}, path


def test_social_images_and_rich_text_links_count(client, home, image, document, addresses):
    link = f'<p><a linktype="document" id="{document.pk}">x</a></p>'
    factories.page_below(home, SectionPage, social_image=image, body=[("paragraph", link)])
    assert answers(client, addresses) == all_are(200, addresses)


def test_serving_asks_little(client, home, image, document, addresses, django_assert_max_num_queries):
    factories.page_below(home, SectionPage, body=body(image, document))
    client.get(image.file.url)
    with django_assert_max_num_queries(2):
        client.get(image.file.url)


@pytest.fixture
def link(home, image, document):
    page = factories.page_below(home, SectionPage, live=False, body=body(image, document))
    boss = factories.user("boss", is_superuser=True)
    return PreviewLink.objects.create(
        page=page, revision=page.save_revision(), reader="Adviser", created_by=boss, expires_at=FUTURE
    )


def test_the_reader_of_a_preview_link_has_the_files_of_that_draft_only(client, link, addresses):
    other = Image.objects.create(title="Other", file=get_test_image_file(filename="other.png"))
    client.get(f"{link.path}pagina/")
    assert answers(client, addresses) == all_are(200, addresses)
    assert "no-store" in client.get(addresses["original"])["Cache-Control"]
    assert client.get(other.file.url).status_code == 404


@pytest.mark.parametrize("ended", [{"revoked_at": PAST}, {"expires_at": PAST}])
def test_a_preview_link_that_has_ended_opens_nothing(client, link, addresses, ended):
    client.get(f"{link.path}pagina/")
    PreviewLink.objects.update(**ended)
    assert answers(client, addresses) == all_are(404, addresses)


def test_a_made_up_preview_cookie_opens_nothing(client, link, addresses):
    client.cookies["preview"] = f"{link.token}x"
    assert answers(client, addresses) == all_are(404, addresses)


@pytest.fixture
def office(home, image, document):
    """An institution that keeps both files among its own; no page shows them."""
    office = factories.office(home, "Ayuntamiento A")
    for item in (image, document):
        item.collection = office.section.collection
        item.save()
    return office


@pytest.mark.parametrize("role", ["editor", "translator"])
def test_an_institution_s_own_people_see_its_hidden_files(client, office, addresses, role):
    client.force_login(getattr(office, role))
    assert answers(client, addresses) == all_are(200, addresses)


def test_moderators_see_what_they_must_judge(client, office, addresses):
    client.force_login(factories.moderator())
    assert answers(client, addresses) == all_are(200, addresses)


@pytest.mark.parametrize("exempt", [False, True])
@pytest.mark.parametrize("role", ["editor", "translator"])
def test_people_of_another_institution_do_not(client, home, office, document, addresses, role, exempt):
    other = factories.office(home, "Instituto B", publishes_directly=exempt)
    client.force_login(getattr(other, role))
    assert answers(client, addresses) == all_are(404, addresses)
    assert client.get(f"/media/{document.file.name}").status_code == 404


def test_who_works_on_a_page_sees_the_files_that_it_brought_along(
    client, home, office, image, document, addresses
):
    other = factories.office(home, "Instituto B")
    other.draft("Con lo de otra dependencia", body=body(image, document))
    client.force_login(other.editor)
    assert answers(client, addresses) == all_are(200, addresses)


def test_editors_of_the_body_above_see_the_files_of_an_inner_institution(client, office, image, addresses):
    inner = factories.office(office.page, "Instituto interior")
    image.collection = inner.section.collection
    image.save()
    client.force_login(office.editor)
    assert answers(client, addresses) == all_are(200, addresses)


def test_staff_see_the_portraits_of_users(client, home, settings):
    folder = Path(settings.MEDIA_ROOT) / "avatar_images"
    folder.mkdir(parents=True)
    (folder / "ana.png").write_bytes(b"png")
    assert client.get("/media/avatar_images/ana.png").status_code == 404
    client.force_login(factories.office(home).editor)
    assert client.get("/media/avatar_images/ana.png").status_code == 200


def test_a_storage_without_a_folder_serves_behind_the_same_guard(client, home, settings):
    settings.STORAGES = settings.STORAGES | {
        "default": {"BACKEND": "django.core.files.storage.InMemoryStorage"},
    }
    image = Image.objects.create(title="Photograph", file=get_test_image_file(filename="photo.png"))
    page = factories.section(home, "Trámites", live=False, body=[("image", {"image": image, "alt": "x"})])
    assert client.get(image.file.url).status_code == 404
    factories.publish(page)
    answer = client.get(image.file.url)
    assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
    assert b"".join(answer.streaming_content).startswith(b"\x89PNG")
    image.file.storage.delete(image.file.name)
    assert client.get(image.file.url).status_code == 404
