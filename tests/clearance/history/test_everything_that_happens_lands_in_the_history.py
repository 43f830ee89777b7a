import pytest
from django.urls import reverse
from wagtail.models import PageViewRestriction

from clearance.models import HistoryEntry
from tests import factories
from tests.shared import shared
from website.models import SectionPage


@shared
def boss():
    return factories.user("admin", is_superuser=True, is_staff=True, first_name="Ana", last_name="Luz")


@shared
def page(home):
    return factories.page_below(home, SectionPage, title="Quiénes somos")


def actions(page):
    return list(HistoryEntry.objects.filter(page_id=page.pk).values_list("action", flat=True))


def test_publishing_moving_restricting_and_deleting_are_told(page, home, boss):
    other = factories.page_below(home, SectionPage, title="Otra")
    page.save_revision(user=boss, log_action=True).publish(user=boss)
    page.move(other, pos="last-child", user=boss)
    PageViewRestriction(page=page, restriction_type="login").save(user=boss)
    type(page).objects.get(pk=page.pk).delete(user=boss)
    assert {"wagtail.edit", "wagtail.publish", "wagtail.move", "wagtail.delete"} <= set(actions(page))
    assert "wagtail.view_restriction.create" in actions(page)


def test_a_row_outlives_its_author(page, boss):
    page.save_revision(user=boss, log_action=True)
    boss.delete()
    entry = HistoryEntry.objects.get(page_id=page.pk, action="wagtail.edit")
    assert entry.actor == "Ana Luz"


@pytest.mark.parametrize("query", ["", "?format=json", "?export=csv", "?export=xlsx"])
def test_the_history_is_read_and_exported(client, page, boss, query):
    page.save_revision(user=boss, log_action=True)
    client.force_login(boss)
    response = client.get(reverse("clearance:history", args=[page.pk]) + query)
    assert response.status_code == 200
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert query == "?export=xlsx" or b"Ana Luz" in content


def test_a_formula_in_a_title_is_not_one_in_the_export(client, page, boss):
    page.title = "=HYPERLINK(1)"
    page.save_revision(user=boss, log_action=True)
    client.force_login(boss)
    response = client.get(reverse("clearance:history", args=[page.pk]) + "?export=csv")
    rows = b"".join(response.streaming_content) if response.streaming else response.content
    assert b"'=HYPERLINK" in rows


def test_the_history_is_not_told_to_strangers(client, page):
    client.force_login(factories.user("someone"))
    response = client.get(reverse("clearance:history", args=[page.pk]))
    assert response.status_code in (302, 403)
    assert b"Ana" not in response.content
