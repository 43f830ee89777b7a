import re

import pytest
from django.urls import reverse

from clearance.models import HistoryEntry
from search.models import SearchEntry
from tests import factories
from tests.factories.admin_forms import messages_of
from tests.factories.plans import plan_page
from tests.shared import shared
from tests.website.test_metadata_says_what_a_page_is import linked_data
from website.models import SectionPage, Withdrawal
from website.withdrawals.acts import withdraw

REASON = "La convocatoria tenía una fecha equivocada; hay una nueva."


@shared
def boss():
    return factories.user("admin", is_superuser=True, is_staff=True)


@shared
def page(home):
    return factories.page_below(home, SectionPage, title="Convocatoria")


@pytest.fixture
def address(page):
    return reverse("withdraw_page", args=[page.pk])


def test_the_page_shows_its_dated_reason_and_leaves_the_listings(client, page, boss, address):
    client.force_login(boss)
    client.post(address, {"reason": REASON})
    response = client.get(page.url)
    assert response.status_code == 200 and REASON in response.content.decode()
    assert not SectionPage.objects.listed().filter(pk=page.pk).exists()
    assert SectionPage.objects.shown().filter(pk=page.pk).exists()


def test_restoring_brings_it_back(client, page, boss, address):
    client.force_login(boss)
    client.post(address, {"reason": REASON})
    client.post(address)
    assert SectionPage.objects.listed().filter(pk=page.pk).exists()
    assert REASON not in client.get(page.url).content.decode()


def test_a_later_publication_does_not_lift_it(client, page, boss, address):
    client.force_login(boss)
    client.post(address, {"reason": REASON})
    page.save_revision(user=boss).publish(user=boss)
    assert Withdrawal.objects.filter(page=page).exists()
    assert not SearchEntry.objects.listed().filter(page_id=page.pk).exists()


def test_it_is_told_in_the_history_with_its_reason(client, page, boss, address):
    client.force_login(boss)
    client.post(address, {"reason": REASON})
    assert HistoryEntry.objects.get(page_id=page.pk, action="website.withdraw").reason == REASON


@pytest.mark.parametrize("reason", ["", "   ", "x" * 1001])
def test_a_withdrawal_needs_a_bounded_reason(client, page, boss, address, reason):
    client.force_login(boss)
    assert client.post(address, {"reason": reason}).status_code == 200
    assert not Withdrawal.objects.exists()


def test_strangers_withdraw_nothing(client, page, address):
    client.force_login(factories.user("someone"))
    client.post(address, {"reason": REASON})
    assert not Withdrawal.objects.exists()


def test_its_editors_are_told_when_they_open_it(client, page, boss, address):
    client.force_login(boss)
    client.post(address, {"reason": REASON})
    told = messages_of(client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])))
    assert REASON in told and address in told


def pages_of_every_type(home):
    agency = factories.institution(home, "CMAS", publishes_directly=True)
    index = factories.bulletin_index(agency)
    return [
        factories.section(agency, "Trámites"),
        factories.bulletin(index, "Aviso"),
        factories.ethics_code(agency),
        plan_page(agency),
        index,
        agency,
    ]


def test_search_engines_read_that_it_is_withdrawn(client, home, boss):
    for page in pages_of_every_type(home):
        assert '<meta name="robots"' not in client.get(page.url).content.decode()
        withdraw(page, boss, REASON)
        html = client.get(page.url).content.decode()
        assert '<meta name="robots" content="noindex">' in html
        (said,) = (data for data in linked_data(html) if data["@type"] == "WebPage")
        assert said["creativeWorkStatus"] == "Withdrawn" and said["url"] == page.full_url
        works = [data for data in linked_data(html) if data["@type"] in {"NewsArticle", "Legislation"}]
        assert all(work["creativeWorkStatus"] == "Withdrawn" for work in works)


def test_the_notice_stands_under_the_title(client, home, boss):
    for page in [*pages_of_every_type(home), home]:
        withdraw(page, boss, REASON)
        html = client.get(page.url).content.decode()
        assert html.count(REASON) == 1
        assert re.search(r"</h1>\s*<section class=\"notice notice--warning\"", html), page
