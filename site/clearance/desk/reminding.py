"""Reminders of what waits too long, each sent once a day at most."""

from datetime import date
from typing import Any

from django.utils import timezone

from ..mails.letters import moderators, tell_a_moderator_of_late_pages
from ..models import Reminder
from .waiting import described, states_for

MOST_NAMED = 50  # pages in one mail


def remind_of_late_pages(today: date | None = None) -> int:
    """Mail each moderator what is late on the desk; returns how many were told."""
    today = today or timezone.localdate()
    return sum(_remind(person, today) for person in moderators())


def first_time(subject: str) -> bool:
    """Whether this reminder has not been sent before; from now on it has."""
    return Reminder.objects.get_or_create(subject=subject)[1]


def _remind(person: Any, today: date) -> bool:
    late = [row for row in described(states_for(person)[:MOST_NAMED]) if row.is_late]
    if not late or not first_time(f"late:{person.pk}:{today}"):
        return False
    tell_a_moderator_of_late_pages(person, late)
    return True
