"""What is done to a page is done to its translations, by every route, in the same transaction."""

from datetime import timedelta

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry, PageViewRestriction

from clearance.models import HistoryEntry
from clearance.refusals import ClearanceRefused
from search.models import SearchEntry
from tests import factories
from tests.factories.translations import translate_draft, translate_texts
from tests.shared import shared
from website.models import Withdrawal
from website.versions import acts
from website.withdrawals.acts import restore, withdraw


def translated(page):
    translation = translate_draft(page)
    translate_texts(translation)
    translation.save_target(publish=False)
    return factories.publish(translation.get_target_instance())


def bilingual_office(home, name):
    """It publishes directly; it, its bulletins and one of them are public in both languages."""
    office = factories.office(home, name, publishes_directly=True)
    index = factories.bulletin_index(office.page)
    bulletin = factories.bulletin(index, f"Corte de agua en {name}", summary="El jueves.")
    for page in (office.page, index, bulletin):
        translated(page)
    Page.objects.filter(live=True).update(first_published_at=timezone.now())
    return office, index, bulletin


@shared
def cmas(home, english, submit_translation):
    factories.publish(translate_draft(home).get_target_instance())
    return bilingual_office(home, "CMAS")


@shared
def bulletin(cmas):
    return cmas[2]


@shared
def in_english(bulletin, english):
    return bulletin.get_translation(english)


@shared
def administrator(home):
    return get_user_model().objects.create_superuser("jefa", "jefa@example.org", "x", last_name="J")


@pytest.fixture
def at_work(client, administrator):
    client.force_login(administrator)
    return client


def fresh(page):
    return Page.objects.get(pk=page.pk).specific


def is_public(page):
    shown = SearchEntry.objects.public().filter(page_id=page.pk).exists()
    return shown, Client().get(page.url).status_code


NOWHERE, PUBLIC = (False, 404), (True, 200)


def by_code(page, client):
    page.unpublish()


def by_button(page, client):
    client.post(reverse("wagtailadmin_pages:unpublish", args=[page.pk]))


def in_bulk(page, client):
    client.post(f"/admin/bulk/wagtailcore/page/unpublish/?id={page.pk}&next=/admin/", {"next": "/admin/"})


def with_its_section(page, client):
    above = page.get_parent()
    client.post(reverse("wagtailadmin_pages:unpublish", args=[above.pk]), {"include_descendants": "on"})


def when_it_expires(page, client):
    Page.objects.filter(pk=page.pk).update(expire_at=timezone.now() - timedelta(minutes=1))
    call_command("publish_scheduled")


@pytest.mark.parametrize("route", [by_code, by_button, in_bulk, with_its_section, when_it_expires])
def test_it_is_unpublished_with_its_original(bulletin, in_english, at_work, route):
    route(bulletin, at_work)
    assert not fresh(bulletin).live
    assert is_public(in_english) == NOWHERE
    assert HistoryEntry.objects.filter(page_id=in_english.pk, action=acts.UNPUBLISHED).exists()


def test_publishing_the_original_again_does_not_bring_it_back(bulletin, in_english):
    bulletin.unpublish()
    factories.publish(fresh(bulletin))
    assert is_public(bulletin) == PUBLIC
    assert is_public(in_english) == NOWHERE


def test_unpublishing_the_translation_leaves_the_original(bulletin, in_english):
    in_english.unpublish()
    assert is_public(bulletin) == PUBLIC


def deleted_by_code(page, client):
    page.delete()


def deleted_as_a_bare_page(page, client):
    Page.objects.get(pk=page.pk).delete()


def deleted_by_button(page, client):
    client.post(reverse("wagtailadmin_pages:delete", args=[page.pk]))


def deleted_with_its_institution(page, client):
    page.institution_page().delete()


DELETIONS = [deleted_by_code, deleted_as_a_bare_page, deleted_by_button, deleted_with_its_institution]


@pytest.mark.parametrize("route", DELETIONS)
def test_it_is_deleted_with_its_original(bulletin, in_english, at_work, route):
    address = in_english.url
    route(bulletin, at_work)
    assert not Page.objects.filter(translation_key=bulletin.translation_key).exists()
    assert Client().get(address).status_code == 404
    assert not SearchEntry.objects.public().filter(page_id=in_english.pk).exists()
    assert PageLogEntry.objects.filter(page_id=in_english.pk, action="wagtail.delete").exists()


def test_pages_of_its_own_below_a_translation_are_not_deleted(cmas, english):
    section = cmas[0].page.get_translation(english)
    own = factories.section(section, "For visitors")
    cmas[0].page.delete()
    assert fresh(own).live
    assert not fresh(section).live


def test_an_untranslated_mirror_goes_with_its_original(home, cmas, english):
    office = factories.office(home, "DIF", publishes_directly=True)
    page = factories.section(office.page, "Becas")
    translated(page)
    key = office.page.translation_key
    office.page.delete()
    assert not Page.objects.filter(translation_key=key).exists()


def test_it_moves_to_the_same_institution(home, cmas, bulletin, in_english, english, at_work):
    other = bilingual_office(home, "DIF")[1]
    at_work.post(reverse("wagtailadmin_pages:move_confirm", args=[bulletin.pk, other.pk]))
    assert fresh(in_english).get_parent() == other.get_translation(english).page_ptr
    assert is_public(fresh(in_english)) == PUBLIC
    assert Client().get(in_english.url)["Location"] == fresh(in_english).url
    assert HistoryEntry.objects.filter(page_id=in_english.pk, action=acts.MOVED).exists()


def test_where_the_other_institution_has_no_such_page_mirrors_make_the_road(home, bulletin, in_english):
    office = factories.office(home, "DIF", publishes_directly=True)
    index = factories.bulletin_index(office.page)
    bulletin.move(index, pos="last-child")
    moved = fresh(in_english)
    assert moved.institution_page().translation_key == office.page.translation_key
    assert is_public(moved) == PUBLIC
    assert not moved.get_parent().live


def test_a_move_within_the_same_section_changes_no_translation(bulletin, in_english):
    before = fresh(in_english).path
    bulletin.move(bulletin.get_parent(), pos="first-child")
    assert fresh(in_english).path == before


@pytest.mark.parametrize("above", [False, True])
def test_a_restriction_holds_for_it_and_is_lifted_with_it(bulletin, in_english, above):
    page = bulletin.institution_page() if above else bulletin
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert not SearchEntry.objects.public().filter(page_id=in_english.pk).exists()
    assert in_english.title not in Client().get(in_english.url).content.decode()
    restriction.delete()
    assert is_public(in_english) == PUBLIC


def test_a_restriction_holds_wherever_the_translation_stands(home, cmas, bulletin, in_english, english):
    elsewhere = home.get_translation(english)
    in_english.move(elsewhere, pos="last-child")
    PageViewRestriction.objects.create(page=cmas[0].page, restriction_type=PageViewRestriction.LOGIN)
    moved = fresh(in_english)
    assert not SearchEntry.objects.public().filter(page_id=moved.pk).exists()
    assert Client().get(moved.url).status_code == 302


def test_what_is_translated_below_a_restriction_is_restricted_from_the_first(home, cmas, english):
    page = factories.section(cmas[0].page, "Reservado")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.PASSWORD, password="x")
    version = translated(page)
    assert not SearchEntry.objects.public().filter(page_id=version.pk).exists()
    assert version.get_view_restrictions().count() == 1  # nobody types two passwords


def test_it_ends_with_its_original_though_no_command_has_run(bulletin, in_english):
    page = fresh(bulletin)
    page.expire_at = timezone.now() + timedelta(hours=1)
    factories.publish(page)
    entry = SearchEntry.objects.get(page_id=in_english.pk)
    assert entry.visible_until == page.expire_at
    Page.objects.filter(pk=bulletin.pk).update(expire_at=timezone.now() - timedelta(seconds=1))
    assert Client().get(in_english.url).status_code == 404


def test_it_carries_the_notice_of_its_original(bulletin, in_english, administrator):
    withdraw(bulletin, administrator, "Las cifras son erróneas.")
    html = Client().get(in_english.url).content.decode()
    assert '<p lang="es">Las cifras son erróneas.</p>' in html
    assert not SearchEntry.objects.listed().filter(page_id=in_english.pk).exists()
    with pytest.raises(ClearanceRefused):
        restore(in_english, administrator)
    restore(bulletin, administrator)
    assert SearchEntry.objects.listed().filter(page_id=in_english.pk).exists()
    said = HistoryEntry.objects.filter(page_id=in_english.pk).values_list("action", flat=True)
    assert {"website.withdraw", "website.restore"} <= set(said)


def test_a_translation_that_is_published_later_carries_the_notice(bulletin, in_english, administrator):
    in_english.unpublish()
    withdraw(bulletin, administrator, "Las cifras son erróneas.")
    fresh(in_english).save_revision().publish()
    assert "Las cifras son erróneas." in Client().get(in_english.url).content.decode()


def test_its_own_withdrawal_outlives_that_of_the_original(bulletin, in_english, administrator):
    withdraw(in_english, administrator, "Mistranslated.")
    withdraw(bulletin, administrator, "Las cifras son erróneas.")
    restore(bulletin, administrator)
    assert Withdrawal.objects.get(page=in_english).reason == "Mistranslated."


def test_the_answer_names_the_translations(bulletin, in_english, at_work):
    answer = at_work.post(reverse("wagtailadmin_pages:unpublish", args=[bulletin.pk]), follow=True)
    said = [str(message) for message in answer.context["messages"]]
    assert any(in_english.title in one and "junto con su original" in one for one in said)


def test_what_the_person_may_not_touch_is_left_and_told(home, cmas, bulletin, in_english, client, english):
    """The editor of the office publishes there, but the translation stands in another's section."""
    other = factories.office(home, "Otra", publishes_directly=True)
    translated(other.page)
    there = other.page.get_translation(english)
    in_english.move(there, pos="last-child")
    client.force_login(cmas[0].editor)
    answer = client.post(reverse("wagtailadmin_pages:unpublish", args=[bulletin.pk]), follow=True)
    said = " ".join(str(message) for message in answer.context["messages"])
    assert not fresh(bulletin).live
    assert fresh(in_english).live
    assert "no tiene permiso" in said
    assert HistoryEntry.objects.filter(page_id=in_english.pk, action=acts.LEFT).exists()


def test_the_desk_shows_what_has_lost_its_original(bulletin, in_english, at_work):
    desk = reverse("translation:desk")
    fresh(bulletin).unpublish()
    html = at_work.get(desk).content.decode()
    assert in_english.title in html
    assert "Su original ya no es público" in html


def test_the_desk_tells_a_translation_elsewhere(home, bulletin, in_english, english, at_work):
    in_english.move(home.get_translation(english), pos="last-child")
    html = at_work.get(reverse("translation:desk")).content.decode()
    assert "Su original está en otra sección" in html


def test_the_desk_is_silent_where_nothing_is_lost(cmas, at_work):
    assert "perdieron su original" not in at_work.get(reverse("translation:desk")).content.decode()
