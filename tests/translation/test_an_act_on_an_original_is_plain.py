"""Who acts on a page reads what becomes of its translations, and is offered nothing that is then refused."""

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests import factories
from tests.factories.translations import translate_draft
from tests.shared import shared
from tests.translation.conftest import told
from tests.translation.test_a_translation_shares_the_life_of_its_original import bilingual_office
from website.withdrawals.acts import withdraw

BULK_DELETION = "/admin/bulk/wagtailcore/page/delete/?id={}&id={}&next=/admin/"


@shared
def pages(home, english, submit_translation):
    factories.publish(translate_draft(home).get_target_instance())
    office, index, bulletin = bilingual_office(home, "CMAS")
    return office.page, index, bulletin, bulletin.get_translation(english)


@pytest.fixture
def bulletin(pages):
    return pages[2]


@pytest.fixture
def in_english(pages):
    return pages[3]


@pytest.fixture
def at_work(client, pages):
    client.force_login(factories.administrator())
    return client


@pytest.mark.parametrize("act", ["unpublish", "delete", "set_privacy"])
def test_the_confirmation_names_the_translations(bulletin, in_english, at_work, act):
    answer = at_work.get(reverse(f"wagtailadmin_pages:{act}", args=[bulletin.pk]))
    html = answer.json()["html"] if act == "set_privacy" else answer.content.decode()
    assert in_english.title in html
    assert reverse("wagtailadmin_pages:edit", args=[in_english.pk]) in html


@pytest.mark.parametrize("act", ["unpublish", "delete"])
def test_of_several_pages_it_says_whose_translations_they_are(pages, in_english, at_work, act):
    address = f"/admin/bulk/wagtailcore/page/{act}/?id={pages[1].pk}&id={pages[2].pk}"
    html = at_work.get(address).content.decode()
    assert in_english.title in html
    assert all(f"<strong>{page.get_admin_display_title()}</strong>" in html for page in pages[1:3])


def test_a_page_is_deleted_together_with_its_translation_from_one_list(bulletin, in_english, at_work):
    answer = at_work.post(BULK_DELETION.format(bulletin.pk, in_english.pk), {"next": "/admin/"}, follow=True)
    assert answer.status_code == 200
    assert not Page.objects.filter(pk__in=[bulletin.pk, in_english.pk]).exists()
    assert "1 página" in told(answer)


def test_and_with_the_page_above_it(pages, at_work):
    _office, index, bulletin, in_english = pages
    answer = at_work.post(BULK_DELETION.format(index.pk, bulletin.pk), {"next": "/admin/"}, follow=True)
    assert answer.status_code == 200
    assert not Page.objects.filter(pk__in=[index.pk, bulletin.pk, in_english.pk]).exists()


def test_the_notice_of_an_original_is_offered_to_be_taken_down_there_alone(bulletin, in_english, at_work):
    withdraw(bulletin, factories.administrator("jefa"), "Las cifras son erróneas.")
    html = at_work.get(reverse("withdraw_page", args=[in_english.pk])).content.decode()
    assert "Quitar el aviso" not in html
    assert f'href="{reverse("withdraw_page", args=[bulletin.pk])}"' in html
    html = at_work.get(reverse("withdraw_page", args=[bulletin.pk])).content.decode()
    assert "Quitar el aviso" in html


def test_before_a_move_they_are_named_under_the_title_and_there_is_a_way_back(home, pages, at_work):
    _office, index, bulletin, in_english = pages
    other = factories.bulletin_index(factories.office(home, "DIF").page)
    address = reverse("wagtailadmin_pages:move_confirm", args=[bulletin.pk, other.pk])
    html = at_work.get(address).content.decode()
    assert html.index("</h1>") < html.index(in_english.title)
    assert f'href="{reverse("wagtailadmin_explore", args=[index.pk])}">No, dejarla donde está</a>' in html
