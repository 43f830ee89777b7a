"""Publication at a time to come, before and after the clearance."""

import datetime as dt

import pytest
from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import Revision

from clearance.models import Clearance
from clearance.refusals import ClearanceRefused
from tests import factories
from website.models import SectionPage

from .conftest import is_live

HOUR = dt.timedelta(hours=1)


def scheduled_draft(office, at):
    page = office.draft("Programada")
    page.go_live_at = at
    page.save_revision(user=office.editor)
    return SectionPage.objects.get(pk=page.pk)


def make_due(page):
    Revision.objects.for_instance(page).exclude(approved_go_live_at=None).update(
        approved_go_live_at=timezone.now() - HOUR
    )


def test_a_schedule_before_the_clearance_is_refused(office, administrator):
    page = scheduled_draft(office, timezone.now() + HOUR)
    with pytest.raises(ClearanceRefused):
        page.get_latest_revision().publish(user=administrator)
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def test_wagtails_own_action_schedules_nothing_uncleared(office, administrator):
    from wagtail.actions.publish_page_revision import PublishPageRevisionAction

    page = scheduled_draft(office, timezone.now() + HOUR)
    with pytest.raises(ClearanceRefused):
        PublishPageRevisionAction(page.get_latest_revision(), user=administrator).execute(
            skip_permission_checks=True
        )
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def test_a_revision_made_with_a_schedule_is_refused(office):
    page = office.draft()
    with pytest.raises(ClearanceRefused):
        page.save_revision(user=office.editor, approved_go_live_at=timezone.now() + HOUR)


def test_a_cleared_schedule_goes_live_when_it_is_due_and_once(office, moderator):
    page = scheduled_draft(office, timezone.now() + HOUR)
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator)
    assert not page.live
    call_command("publish_scheduled")
    assert not is_live(page)
    Revision.objects.for_instance(page).update(approved_go_live_at=timezone.now() - 6 * HOUR)
    with_past_time(page)
    call_command("publish_scheduled")
    assert is_live(page)
    published = SectionPage.objects.get(pk=page.pk).last_published_at
    call_command("publish_scheduled")
    assert SectionPage.objects.get(pk=page.pk).last_published_at == published


def with_past_time(page):
    """The clock moves on: what was cleared stays cleared, only its time has come."""
    from clearance.digests import digest_of

    revision = page.get_latest_revision()
    content = revision.content | {"go_live_at": (timezone.now() - HOUR).isoformat()}
    Revision.objects.filter(pk=revision.pk).update(content=content)
    revision.refresh_from_db()
    Clearance.objects.filter(revision=revision).update(content_digest=digest_of(revision))


def test_a_schedule_that_the_database_was_given_is_refused_told_and_taken_away(
    office, exempt, moderator, django_capture_on_commit_callbacks
):
    held, free = office.draft("Sin visto bueno"), exempt.draft("Directa")
    for page in (held, free):
        Revision.objects.for_instance(page).update(approved_go_live_at=timezone.now() - HOUR)
    with django_capture_on_commit_callbacks(execute=True):
        call_command("publish_scheduled")
    assert not is_live(held)
    assert is_live(free)
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()
    assert any("Sin visto bueno" in letter.subject for letter in mail.outbox)


def test_one_page_that_fails_stops_no_other(exempt, monkeypatch):
    broken, good = exempt.draft("Rota"), exempt.draft("Buena")
    now = timezone.now()
    Revision.objects.for_instance(broken).update(approved_go_live_at=now - 2 * HOUR, content={"title": None})
    Revision.objects.for_instance(good).update(approved_go_live_at=now - HOUR)
    with pytest.raises(SystemExit) as ended:
        call_command("publish_scheduled")
    assert ended.value.code == 1
    assert is_live(good)


def test_an_edit_after_the_clearance_is_not_published_by_the_schedule(office, moderator):
    page = scheduled_draft(office, timezone.now() + HOUR)
    factories.submit(page, office.editor)
    factories.clear(page, moderator)
    revision = Revision.objects.for_instance(page).latest("pk")
    Revision.objects.filter(pk=revision.pk).update(
        content=revision.content | {"title": "Otra cosa", "go_live_at": None},
        approved_go_live_at=timezone.now() - HOUR,
    )
    call_command("publish_scheduled")
    assert not is_live(page)
