"""Offices with their people, and the road of a page: `submit` it, `clear` it."""

from dataclasses import dataclass
from typing import Any

from django.contrib.auth.models import Group
from wagtail.models import Page, TaskState

from clearance import groups
from clearance.models import Section
from website.models import SectionPage

from .institutions import institution
from .pages import page_below
from .people import user


@dataclass
class Office:
    """An institution with its section, one editor and one translator."""

    page: Page
    section: Section
    editor: Any
    translator: Any

    def draft(self, title: str = "Borrador", by: Any = None, **fields: object) -> SectionPage:
        """A page of the office that nobody has published: made and last changed by the editor."""
        by = by or self.editor
        page = page_below(self.page, SectionPage, live=False, title=title, owner=by, **fields)
        page.save_revision(user=by)
        return SectionPage.objects.get(pk=page.pk)


def office(home: Page, name: str = "Ayuntamiento", publishes_directly: bool = False) -> Office:
    page = institution(home, name, publishes_directly=publishes_directly)
    section = Section.objects.get(translation_key=page.translation_key)
    slug = page.slug.replace("-", "_")
    editor = user(f"editor_{slug}", section.editors)
    return Office(page, section, editor, user(f"translator_{slug}", section.translators))


def moderator(name: str = "moderadora") -> Any:
    return user(name, groups.clearance_workflow() and Group.objects.get(name=groups.MODERATORS))


def administrator(name: str = "administradora") -> Any:
    return user(name, is_superuser=True, is_staff=True)


def submit(page: Page, by: Any) -> TaskState:
    """Submit the page's latest revision, as its editor does; returns the task that waits for a moderator."""
    page = page.specific_class.objects.get(pk=page.pk)
    return page.get_workflow().start(page, by).current_task_state


def clear(page: Page, by: Any, comment: str = "") -> Page:
    """Give clearance to what waits, through the task as Wagtail's views do."""
    page = page.specific_class.objects.get(pk=page.pk)
    task_state = page.current_workflow_task_state
    task_state.task.specific.on_action(task_state, by, "approve", comment=comment)
    return page.specific_class.objects.get(pk=page.pk)
