from datetime import timedelta

from django.core import mail
from django.core.management import call_command
from django.utils import timezone
from wagtail.models import WorkflowState


def test_moderators_are_reminded_once_a_day_of_what_is_late(
    waiting, moderator, django_capture_on_commit_callbacks
):
    WorkflowState.objects.update(created_at=timezone.now() - timedelta(days=3))
    mail.outbox.clear()
    for _ in range(2):
        with django_capture_on_commit_callbacks(execute=True):
            call_command("send_reminders")
    assert [letter.to for letter in mail.outbox] == [[moderator.email]]
    assert "Calles nuevas" in mail.outbox[0].body


def test_what_is_not_late_reminds_nobody(waiting, moderator, django_capture_on_commit_callbacks):
    mail.outbox.clear()
    with django_capture_on_commit_callbacks(execute=True):
        call_command("send_reminders")
    assert mail.outbox == []
