"""What waits for a moderator, read in a number of queries that does not grow with the list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db.models import QuerySet
from django.utils import timezone
from wagtail.models import Locale, Page, TaskState
from wagtail_localize.models import Translation

from ..models import ClearanceTask, DeskSettings, Section


@dataclass(frozen=True)
class Waiting:
    """One page that waits: a row of the desk."""

    state: TaskState
    title: str
    kind: str
    section: str
    author: str
    submitter: str
    since: datetime
    due: datetime
    is_update: bool  # the page is live already and this is a change of it
    languages: tuple[Locale, Locale] | None  # from which into which, where it is a translation

    @property
    def is_late(self) -> bool:
        return self.due < timezone.now()


def states_for(user: Any) -> QuerySet[TaskState]:
    """Clearance tasks in progress that the user's groups decide, the longest waiting first."""
    tasks = ClearanceTask.objects.filter(active=True)
    if not user.is_superuser:
        tasks = tasks.filter(groups__in=user.groups.all())
    return (
        TaskState.objects.filter(task__in=tasks.values("pk"), status=TaskState.STATUS_IN_PROGRESS)
        .select_related("workflow_state__requested_by", "revision__user")
        .defer("revision__content")
        .order_by("workflow_state__created_at", "pk")
    )


def described(states: Iterable[TaskState]) -> list[Waiting]:
    """The rows for a page of the list: titles, kinds and sections in a fixed number of queries."""
    states = list(states)
    pages = Page.objects.in_bulk([int(state.workflow_state.object_id) for state in states])
    sections = sections_of(pages.values())
    languages = languages_of(pages.values())
    allowance = DeskSettings.load().time_to_decide
    found = ((state, pages.get(int(state.workflow_state.object_id))) for state in states)
    return [
        _row(state, page, sections[page.pk], languages.get(page.pk), allowance)
        for state, page in found
        if page
    ]


def _row(
    state: TaskState, page: Page, section: str, languages: tuple[Locale, Locale] | None, allowance: timedelta
) -> Waiting:
    since = state.workflow_state.created_at
    return Waiting(
        state=state,
        title=page.draft_title or page.title,
        kind=str(ContentType.objects.get_for_id(page.content_type_id).model_class()._meta.verbose_name),
        section=section,
        author=_name(state.revision.user),
        submitter=_name(state.workflow_state.requested_by),
        since=since,
        due=since + allowance,
        is_update=page.live,
        languages=languages,
    )


def languages_of(pages: Iterable[Page]) -> dict[int, tuple[Locale, Locale]]:
    """From which language into which, of those pages that came from a translation, even a stopped one."""
    wanted = {(page.translation_key, page.locale_id): page.pk for page in pages}
    found = Translation.objects.filter(source__object_id__in={key for key, _ in wanted})
    return {
        wanted[key]: (one.source.locale, one.target_locale)
        for one in found.select_related("source__locale", "target_locale")
        if (key := (one.source.object_id, one.target_locale_id)) in wanted
    }


def sections_of(pages: Iterable[Page]) -> dict[int, str]:
    """Each page's section by name, from two queries: the ancestors' paths say who stands above whom."""
    pages = list(pages)
    paths = {
        page.path[:length]
        for page in pages
        for length in range(Page.steplen, len(page.path) + 1, Page.steplen)
    }
    keys = dict(Page.objects.filter(path__in=paths).values_list("path", "translation_key"))
    names = dict(
        Section.objects.filter(translation_key__in=keys.values()).values_list("translation_key", "name")
    )
    above = {path: names[key] for path, key in keys.items() if key in names}
    return {page.pk: _nearest(page.path, above) for page in pages}


def _nearest(path: str, above: dict[str, str]) -> str:
    return next((above[upper] for upper in reversed(_paths_down_to(path)) if upper in above), "")


def _paths_down_to(path: str) -> list[str]:
    """The treebeard paths of all ancestors, the root's first, and of the page itself."""
    return [path[:length] for length in range(Page.steplen, len(path) + 1, Page.steplen)]


def _name(user: Any) -> str:
    return (user.get_full_name() or user.get_username()) if user else ""
