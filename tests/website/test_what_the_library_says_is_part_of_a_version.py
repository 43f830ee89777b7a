"""Titles, descriptions and focal points are read as they were cleared with the page, not as changed later."""

import re
from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from bulletins.models import BulletinIndexPage, BulletinPage
from clearance.audit import findings
from clearance.refusals import ClearanceRefused
from ethics.models import EthicsCodePage
from search.models import SearchEntry
from tests import factories
from tests.factories.clearance import office as make_office
from website.media.exchange import refusal_to_delete
from website.models import HomePage


@pytest.fixture
def photograph(db):
    return factories.image("Foto", (1600, 1000), description="La sala llena")


@pytest.fixture
def annex(db):
    return factories.document("Informe anual", suffix="pdf")


@pytest.fixture
def office(home):
    return make_office(home, "Ayuntamiento")


@pytest.fixture
def index(office):
    return factories.bulletin_index(office.page)


@pytest.fixture
def draft(office, index, photograph, annex):
    """A bulletin that names nothing itself: every word of its files is the library's."""
    page = factories.bulletin(
        index,
        "Con anexos",
        live=False,
        owner=office.editor,
        social_image=photograph,
        body=[("documents", {"title": "Anexos", "documents": [{"document": annex, "title": ""}]})],
        press_kit=[("document", {"document": annex, "title": ""})],
    )
    page.save_revision(user=office.editor)
    return BulletinPage.objects.get(pk=page.pk)


def cleared(page, office):
    factories.submit(page, office.editor)
    return factories.clear(page, factories.moderator(f"moderadora_{page.pk}_{page.latest_revision_id}"))


def rename(photograph, annex):
    """As an editor does in the library, who asks nobody."""
    photograph.description, photograph.title = "Una sala casi vacía", "Otra"
    photograph.focal_point_x, photograph.focal_point_y = 100, 100
    photograph.focal_point_width = photograph.focal_point_height = 40
    photograph.save()
    annex.title = "Lo que nadie aprobó"
    annex.save()


def public_bytes(client, *addresses):
    return {address: client.get(address).content for address in addresses}


def addresses_of(page):
    language = page.locale.language_code
    search = f"/{language}/buscar/"
    return [
        page.url,
        page.get_parent().specific.url,
        page.get_parent().specific.feed_url,
        Page.objects.get(depth=2, locale=page.locale).url,
        f"{search}?q=informe",
        f"{search}?q=nadie",
        f"{search}atom.xml?q=informe",
        "/api/search/?q=informe",
    ]


def test_a_change_in_the_library_shows_nowhere(client, office, draft, photograph, annex):
    page = cleared(draft, office)
    before = public_bytes(client, *addresses_of(page))
    assert before[page.url].decode().count("Informe anual") == 2
    assert 'og:image:alt" content="La sala llena"' in before[page.url].decode()
    rename(photograph, annex)
    assert public_bytes(client, *addresses_of(page)) == before
    assert page.pk not in {finding.page_id for finding in findings()}


def test_it_shows_with_the_next_cleared_version(client, office, draft, photograph, annex):
    page = cleared(draft, office)
    shared = og_image(client, page)
    rename(photograph, annex)
    page.save_revision(user=office.editor)
    assert "Informe anual" in client.get(page.url).content.decode()
    page = cleared(page, office)
    html = client.get(page.url).content.decode()
    assert "Informe anual" not in html and html.count("Lo que nadie aprobó") == 2
    assert "Una sala casi vacía" in html and og_image(client, page) != shared
    assert SearchEntry.objects.get(page_id=page.pk).attachments[0]["title"] == "Lo que nadie aprobó"


def og_image(client, page):
    return re.search(r'og:image" content="([^"]+)"', client.get(page.url).content.decode()).group(1)


def test_a_change_during_review_is_not_slipped_in(client, office, draft, photograph, annex):
    factories.submit(draft, office.editor)
    rename(photograph, annex)
    moderator = factories.moderator()
    client.force_login(moderator)
    state = draft.current_workflow_task_state
    seen = client.get(reverse("wagtailadmin_pages:workflow_preview", args=[draft.pk, state.task_id]))
    client.logout()
    page = factories.clear(draft, moderator)
    for html in (seen.content.decode(), client.get(page.url).content.decode()):
        assert html.count("Informe anual") == 2 and "nadie aprobó" not in html


def test_nor_one_between_approval_and_the_hour_of_publication(
    client, office, draft, photograph, annex, monkeypatch
):
    draft.go_live_at = timezone.now() + timedelta(days=1)
    draft.save_revision(user=office.editor)
    page = cleared(draft, office)
    rename(photograph, annex)
    later = timezone.now() + timedelta(days=2)
    monkeypatch.setattr(timezone, "now", lambda: later)
    call_command("publish_scheduled")
    page.refresh_from_db()
    assert page.live and client.get(page.url).content.decode().count("Informe anual") == 2


def test_what_saves_a_page_without_a_version_refreshes_nothing(client, office, draft, photograph, annex):
    page = cleared(draft, office)
    rename(photograph, annex)
    page.slug = page.slug  # as `update_fields` of Wagtail's own, a move and a plain save do
    page.save()
    there = factories.page_below(office.page, BulletinIndexPage, title="Otra lista")
    page.move(there, pos="last-child")
    page = BulletinPage.objects.get(pk=page.pk)
    assert page.live and client.get(page.url).content.decode().count("Informe anual") == 2


def test_a_mirror_says_what_its_source_says(client, office, draft, photograph, annex):
    page = cleared(draft, office)
    rename(photograph, annex)
    there = factories.page_below(office.page, BulletinIndexPage, title="Otra lista")
    alias = page.create_alias(parent=there)
    assert alias.live and client.get(alias.url).content.decode().count("Informe anual") == 2
    page.title = "Con otro título"
    page.save_revision(user=office.editor)
    page = cleared(page, office)
    alias.refresh_from_db()
    assert alias.live and client.get(alias.url).content.decode().count("Lo que nadie aprobó") == 2


def test_an_office_that_publishes_directly_keeps_its_words_until_it_publishes_again(
    client, home, photograph, annex
):
    exempt = make_office(home, "CMAS", publishes_directly=True)
    index = factories.bulletin_index(exempt.page)
    kit = [("document", {"document": annex, "title": ""})]
    page = factories.bulletin(index, live=False, press_kit=kit, social_image=photograph)
    page.save_revision(user=exempt.editor).publish(user=exempt.editor)
    before = client.get(page.url).content
    rename(photograph, annex)
    assert client.get(page.url).content == before
    page.save_revision(user=exempt.editor).publish(user=exempt.editor)
    assert "Lo que nadie aprobó" in client.get(page.url).content.decode()


def test_the_lead_story_and_the_code_keep_theirs_too(client, home, office, draft, photograph, annex):
    draft.social_image, draft.lead_image, draft.lead_alt = None, photograph, "La sala"
    draft.save_revision(user=office.editor)
    cleared(draft, office)
    code = factories.ethics_code(office.page, live=False, official_document=annex)
    code.save_revision(user=office.editor)
    code = cleared(EthicsCodePage.objects.get(pk=code.pk), office)
    front = HomePage.objects.get(pk=home.pk).url
    before = public_bytes(client, front, code.url)
    assert b"fill-960x640" in before[front] and b"Informe anual" in before[code.url]
    rename(photograph, annex)
    assert public_bytes(client, front, code.url) == before


def test_a_version_of_an_older_release_keeps_what_is_shown(client, office, draft, photograph, annex):
    page = cleared(draft, office)
    content = page.live_revision.content.copy()
    del content["media_metadata"]
    Revision.objects.filter(pk=page.live_revision_id).update(content=content)
    older = Revision.objects.get(pk=page.live_revision_id).as_object()
    assert older.media_metadata == page.media_metadata


def test_the_review_says_what_changed_and_what_the_library_says_by_now(
    client, office, draft, photograph, annex
):
    page = cleared(draft, office)
    rename(photograph, annex)
    page.save_revision(user=office.editor)
    state = factories.submit(page, office.editor)
    annex.title = "Tercer título"
    annex.save()
    client.force_login(factories.moderator())
    html = client.get(reverse("clearance:review", args=[state.pk])).content.decode()
    assert '<del class="deletion">Informe anual</del> <ins class="addition">Lo que nadie aprobó</ins>' in html
    assert '<del class="deletion">La sala llena</del>' in html
    assert "Tercer título" in html


def test_the_library_s_form_names_the_pages_that_keep_their_words(client, office, draft, photograph, annex):
    administrator = factories.administrator()
    for item, app in ((photograph, "wagtailimages"), (annex, "wagtaildocs")):
        client.force_login(administrator)
        assert (
            "hasta su siguiente versión"
            not in client.get(reverse(f"{app}:edit", args=[item.pk])).content.decode()
        )
    page = cleared(draft, office)
    for item, app in ((photograph, "wagtailimages"), (annex, "wagtaildocs")):
        html = client.get(reverse(f"{app}:edit", args=[item.pk])).content.decode()
        assert "hasta su siguiente versión" in html and f'<a href="{page.url}">Con anexos</a>' in html


def test_what_was_cleared_is_not_deleted(client, office, draft, photograph, annex):
    page = cleared(draft, office)
    before = client.get(page.url).content
    for item, app in ((photograph, "wagtailimages"), (annex, "wagtaildocs")):
        with pytest.raises(ClearanceRefused), transaction.atomic():
            type(item).objects.get(pk=item.pk).delete()
        client.force_login(factories.administrator(f"admin_{app}"))
        said = client.post(reverse(f"{app}:delete", args=[item.pk]), follow=True).content.decode()
        assert str(refusal_to_delete(item).advice) in said
        client.logout()
    assert client.get(page.url).content == before
