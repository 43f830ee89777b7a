"""Schedules that were missed, ran twice, or met a clock that was wrong; and what nine o'clock means where."""

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.core import mail
from django.core.management import call_command
from django.db import connection
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision
from wagtail.users.models import UserProfile

from bulletins.models import BulletinPage, Folio
from clearance.models import HistoryEntry
from tests import factories
from tests.factories.admin_forms import editor_form, save_in_editor
from website.models import SectionPage

HOUR = dt.timedelta(hours=1)


@pytest.fixture
def clock(monkeypatch):
    """The system's clock, which a test puts forward or back by `ahead`."""

    class Clock:
        ahead = dt.timedelta(0)

    real = timezone.now
    monkeypatch.setattr(timezone, "now", lambda: real() + Clock.ahead)
    return Clock


def scheduled_bulletin(office, people=None, index="Boletines", **dates):
    """A bulletin of an office that needs clearance, cleared, whose time is still to come."""
    index = factories.bulletin_index(office.page, index)
    bulletin = factories.bulletin(index, "Programado", live=False, owner=office.editor)
    for name, date in (dates or {"go_live_at": timezone.now() + HOUR}).items():
        setattr(bulletin, name, date)
    bulletin.save_revision(user=office.editor)
    factories.submit(bulletin, office.editor)
    return factories.clear(bulletin, people or factories.moderator())


def publications(page):
    return HistoryEntry.objects.filter(page_id=page.pk, action="wagtail.publish.scheduled").count()


def is_shown(page):
    return type(page).objects.shown().filter(pk=page.pk).exists()


def test_what_was_missed_for_six_hours_is_published_at_once_and_once(office, clock):
    bulletin = scheduled_bulletin(office)
    clock.ahead = 7 * HOUR
    assert not is_shown(bulletin)
    letters = len(mail.outbox)
    call_command("publish_scheduled")
    call_command("publish_scheduled")
    assert is_shown(bulletin)
    assert publications(bulletin) == 1
    assert list(Folio.objects.values_list("number", flat=True)) == [1]
    assert len(mail.outbox) == letters


def test_an_expiry_missed_for_six_hours_hides_the_page_meanwhile_and_is_told_once(office, clock):
    page = scheduled_bulletin(office, expire_at=timezone.now() + HOUR)
    assert is_shown(page)
    clock.ahead = 7 * HOUR
    assert not is_shown(page)
    call_command("publish_scheduled")
    call_command("publish_scheduled")
    assert not Page.objects.get(pk=page.pk).live
    ended = HistoryEntry.objects.filter(page_id=page.pk, action="wagtail.unpublish.scheduled")
    assert ended.count() == 1


def test_a_clock_put_back_unpublishes_nothing_and_publishes_nothing_again(office, clock):
    bulletin = scheduled_bulletin(office)
    clock.ahead = 2 * HOUR
    call_command("publish_scheduled")
    clock.ahead = -5 * HOUR
    call_command("publish_scheduled")
    assert Page.objects.get(pk=bulletin.pk).live
    clock.ahead = 2 * HOUR
    call_command("publish_scheduled")
    assert is_shown(bulletin)
    assert publications(bulletin) == 1
    assert Folio.objects.count() == 1


def test_a_clock_put_back_publishes_nothing_early(office, clock):
    bulletin = scheduled_bulletin(office)
    clock.ahead = -24 * HOUR
    call_command("publish_scheduled")
    assert not Page.objects.get(pk=bulletin.pk).live


@pytest.mark.parametrize("zone, typed, meant", [
    ("America/Mexico_City", "2027-07-01 09:00", "2027-07-01T15:00+00:00"),
    ("America/Cancun", "2027-07-01 09:00", "2027-07-01T14:00+00:00"),
    ("America/Tijuana", "2027-07-01 09:00", "2027-07-01T16:00+00:00"),
    ("America/Tijuana", "2027-01-15 09:00", "2027-01-15T17:00+00:00"),
    ("", "2027-07-01 09:00", "2027-07-01T15:00+00:00"),
])  # fmt: skip
def test_what_the_editor_types_is_meant_in_the_editor_s_zone(client, office, zone, typed, meant):
    page = office.draft("Con hora")
    UserProfile.objects.create(user=office.editor, current_time_zone=zone)
    client.force_login(office.editor)
    save_in_editor(client, page, go_live_at=typed)
    saved = SectionPage.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert saved.go_live_at == dt.datetime.fromisoformat(meant)
    assert editor_form(client, saved)["go_live_at"] == typed


def make_overdue(exempt, by):
    page = exempt.draft("Atrasada")
    Revision.objects.for_instance(page).update(approved_go_live_at=timezone.now() - by)
    return page


def test_an_overdue_date_stands_on_the_administrators_front_page(client, administrator, exempt):
    page = make_overdue(exempt, by=HOUR)
    ended = factories.section(exempt.page, "Vencida")
    Page.objects.filter(pk=ended.pk).update(expire_at=timezone.now() - HOUR)
    client.force_login(administrator)
    text = client.get(reverse("wagtailadmin_home")).content.decode()
    assert "clearance-overdue" in text
    assert "publish_scheduled" in text
    assert reverse("wagtailadmin_pages:edit", args=[page.pk]) in text
    assert "Vencida" in text


def test_what_is_due_since_a_minute_alarms_nobody(client, administrator, exempt):
    make_overdue(exempt, by=dt.timedelta(minutes=1))
    client.force_login(administrator)
    assert "clearance-overdue" not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_editors_and_moderators_are_not_alarmed(client, moderator, exempt):
    make_overdue(exempt, by=HOUR)
    for person in (moderator, exempt.editor):
        client.force_login(person)
        assert "clearance-overdue" not in client.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_three_runs_at_the_same_time_publish_each_page_once(office, clock):
    people = factories.moderator()
    for number in range(6):
        scheduled_bulletin(office, people, f"Lista {number}")
    clock.ahead = 2 * HOUR
    with ThreadPoolExecutor(3) as pool:
        list(pool.map(lambda _number: _run_and_close(), range(3)))
    assert BulletinPage.objects.filter(live=True).count() == 6
    assert sorted(Folio.objects.values_list("number", flat=True)) == list(range(1, 7))
    assert HistoryEntry.objects.filter(action="wagtail.publish.scheduled").count() == 6


def _run_and_close():
    try:
        call_command("publish_scheduled")
    finally:
        connection.close()
