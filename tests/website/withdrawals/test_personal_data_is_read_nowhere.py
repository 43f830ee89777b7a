"""A page withdrawn for the personal data in its text: title and notice stay, everything else is gone."""

import pytest
from django.urls import reverse

from bulletins.models import BulletinPage
from search.models import SearchEntry
from tests import factories
from tests.factories.plans import cri_page
from website.media import uses
from website.models import Withdrawal
from website.withdrawals.acts import hide_body, restore, withdraw

REASON = "El boletín decía el domicilio de una persona."
SECRET = "Calle de la Amargura 7"


@pytest.fixture
def boss(db):
    return factories.user("admin", is_superuser=True, is_staff=True)


@pytest.fixture
def office(home):
    return factories.institution(home, "CMAS", publishes_directly=True)


@pytest.fixture
def bulletin(office):
    document, picture = factories.document("Padrón"), factories.image("Casa")
    return factories.bulletin(
        factories.bulletin_index(office),
        "Aviso",
        summary=SECRET,
        body=[("paragraph", f"<p>{SECRET}</p>")],
        press_kit=[("document", {"document": document, "title": SECRET})],
        lead_image=picture,
        lead_alt=SECRET,
    )


def html_of(client, page, status=200):
    answer = client.get(page.url)
    assert answer.status_code == status
    return answer.content.decode()


def test_only_title_and_notice_stay(client, bulletin, boss):
    assert SECRET in html_of(client, bulletin)
    withdraw(bulletin, boss, REASON, hides_body=True)
    html = html_of(client, bulletin)
    assert SECRET not in html and REASON in html and "Aviso" in html
    assert '<meta name="robots" content="noindex">' in html and "og:" not in html


def test_search_feeds_files_and_lists_know_it_no_more(client, bulletin, boss):
    document = bulletin.press_kit[0].value["document"]
    index = bulletin.get_parent()
    assert client.get(document.url).status_code == 200
    withdraw(bulletin, boss, REASON, hides_body=True)
    assert not SearchEntry.objects.public().filter(page_id=bulletin.pk).exists()
    assert SECRET not in str(SearchEntry.objects.filter(page_id=bulletin.pk).values())
    for address in (
        index.url,
        f"{index.url}atom/",
        "/es/buscar/?q=amargura",
        "/api/search/?q=amargura&locale=es",
    ):
        assert "Amargura 7" not in client.get(address).content.decode()
    assert client.get(document.url).status_code == 404
    assert not uses.is_public(type(bulletin.lead_image), bulletin.lead_image.pk)
    assert client.get(bulletin.lead_image.file.url).status_code == 404


def test_a_plan_s_downloads_and_calendar_are_gone(client, office, boss):
    plan = cri_page(office)
    addresses = [f"{plan.url}{end}" for end in ("matriz-csv/", "matriz-xlsx/", "agenda-ics/")]
    assert client.get(addresses[0]).status_code == 200
    withdraw(plan, boss, REASON, hides_body=True)
    assert [client.get(address).status_code for address in addresses] == [404, 404, 404]
    assert REASON in html_of(client, plan)


def test_a_list_s_feed_is_gone(client, bulletin, boss):
    index = bulletin.get_parent().specific
    withdraw(index, boss, REASON, hides_body=True)
    assert REASON in html_of(client, index)
    assert client.get(index.feed_url).status_code == 404
    assert SECRET in html_of(client, BulletinPage.objects.get(pk=bulletin.pk))  # what stands below it stays


def test_a_mirror_loses_its_text_too(client, home, bulletin, boss):
    other = factories.institution(home, "IMM", publishes_directly=True)
    mirror = bulletin.create_alias(parent=other, update_slug="espejo")
    assert SECRET in html_of(client, mirror)
    withdraw(bulletin, boss, REASON, hides_body=True)
    assert SECRET not in html_of(client, mirror)
    assert not SearchEntry.objects.public().filter(page_id=mirror.pk).exists()
    restore(bulletin, boss)
    assert SECRET in html_of(client, mirror)


def test_a_text_is_hidden_after_the_withdrawal_and_comes_back_with_its_end(client, bulletin, boss):
    withdraw(bulletin, boss, REASON)
    assert SECRET in html_of(client, bulletin)
    hide_body(bulletin, boss)
    assert SECRET not in html_of(client, bulletin)
    restore(bulletin, boss)
    assert SECRET in html_of(client, bulletin)


def test_the_form_asks_and_can_be_asked_again(client, bulletin, boss):
    address = reverse("withdraw_page", args=[bulletin.pk])
    client.force_login(boss)
    assert 'name="hides_body"' in client.get(address).content.decode()
    client.post(address, {"reason": REASON, "hides_body": "on"})
    assert Withdrawal.objects.get().hides_body
    client.post(address)
    client.post(address, {"reason": REASON})
    assert 'name="hide_body"' in client.get(address).content.decode()
    client.post(address, {"hide_body": ""})
    assert Withdrawal.objects.get().hides_body


def test_a_later_publication_does_not_bring_the_text_back(client, bulletin, boss):
    withdraw(bulletin, boss, REASON, hides_body=True)
    bulletin.save_revision(user=boss).publish(user=boss)
    assert not SearchEntry.objects.public().filter(page_id=bulletin.pk).exists()
    assert SECRET not in html_of(client, bulletin)
