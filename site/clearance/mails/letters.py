"""Who is told what: each letter once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.models import Page, TaskState

from .. import authors, models
from ..readers import knows_drafts_of
from .delivery import send

MOST_LISTED = 200  # of the pages that one letter tells of; their histories tell of all


def moderators() -> QuerySet:
    groups = models.ClearanceTask.objects.filter(active=True).values("groups")
    return get_user_model().objects.filter(is_active=True, groups__in=groups).distinct()


def tell_moderators_of_a_submission(task_state: TaskState, by: Any) -> None:
    page = task_state.workflow_state.content_object
    people = [person for person in moderators() if by is None or person.pk != by.pk]
    section = models.Section.objects.of(page)
    send("submitted", people, page=page, section=section, by=by, state=task_state)


def people_behind(page: Page) -> list[Any]:
    """The authors and submitters of what is being decided; ask before the decision closes their round."""
    return people_in(authors.hands_of(page), page)


def people_in(hands: authors.Hands, page: Page) -> list[Any]:
    """Those of them who are still concerned with the page: nobody else is told of its drafts."""
    people = get_user_model().objects.filter(pk__in=hands.authors | hands.submitters)
    return [person for person in people if knows_drafts_of(page, person)]


def tell_of_a_decision(name: str, page: Page, task_state: TaskState, people: list[Any]) -> None:
    """The letter "cleared" or "sent_back" with the moderator's words."""
    decided_by = task_state.finished_by
    others = [person for person in people if decided_by is None or person.pk != decided_by.pk]
    send(name, others, page=page, by=decided_by, comment=task_state.comment)


def tell_moderators_of_an_emergency(page: Page, clearance: models.Clearance) -> None:
    send("break_glass", moderators(), page=page, by=clearance.decided_by, reason=clearance.break_glass_reason)


def tell_moderators_of_many_emergencies(pages: Sequence[tuple[int, str]], by: Any, reason: str) -> None:
    """One letter for all that somebody published at once; `pages` are their numbers and titles."""
    listed, others = pages[:MOST_LISTED], max(len(pages) - MOST_LISTED, 0)
    send(
        "break_glass_many", moderators(), pages=listed, count=len(pages), others=others, by=by, reason=reason
    )


def tell_moderators_of_many_submissions(pages: Sequence[tuple[int, str]], by: Any) -> None:
    people = [person for person in moderators() if person.pk != by.pk]
    listed, others = pages[:MOST_LISTED], max(len(pages) - MOST_LISTED, 0)
    send("submitted_many", people, pages=listed, count=len(pages), others=others, by=by)


def tell_of_a_refused_schedule(page: Page, refusal: str) -> None:
    send("schedule_refused", [*moderators(), *people_behind(page)], page=page, refusal=refusal)


def tell_a_moderator_of_late_pages(person: Any, rows: list[Any]) -> None:
    send("late", [person], rows=rows)


def tell_editors_of_a_review(page: Page, section: models.Section) -> None:
    people = section.editors.user_set.filter(is_active=True) if section.editors else []
    send("review", people, page=page, section=section)
