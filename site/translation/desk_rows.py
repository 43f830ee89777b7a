"""The rows of the desk: what a page of the listing shows, read in a fixed number of queries."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.contrib.auth import get_user_model
from django.db.models import Count, Exists, OuterRef, Q
from django.urls import reverse
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation

from .states import Standing, State, state_of_workflow


@dataclass(frozen=True)
class Row:
    page: Page
    state: State
    translator: Any  # who translated last
    total: int
    translated: int
    url: str  # where the work goes on


def rows_of(pages: Sequence[Page], target: Locale) -> list[Row]:
    users = get_user_model().objects.in_bulk([p.translator_id for p in pages if p.translator_id])
    workflows = _workflows_of([p.target_id for p in pages if p.target_id])
    progress = _progress_of([p.source_id_of_translation for p in pages], target)
    return [
        Row(
            page=page,
            state=_state_of(page, workflows),
            translator=users.get(page.translator_id),
            total=progress.get(page.source_id_of_translation, (0, 0))[0],
            translated=progress.get(page.source_id_of_translation, (0, 0))[1],
            url=_url_of(page, target),
        )
        for page in pages
    ]


def _state_of(page: Page, workflows: dict[str, WorkflowState]) -> State:
    workflow = workflows.get(str(page.target_id))
    if workflow and page.standing in {Standing.IN_REVIEW, Standing.REFUSED}:
        return state_of_workflow(workflow)
    return State(Standing(page.standing))


def _workflows_of(page_ids: list[int]) -> dict[str, WorkflowState]:
    states = WorkflowState.objects.active().filter(object_id__in=[str(pk) for pk in page_ids])
    related = ("requested_by", "current_task_state", "current_task_state__finished_by")
    return {state.object_id: state for state in states.select_related(*related)}


def _progress_of(source_ids: list[int | None], target: Locale) -> dict[int, tuple[int, int]]:
    """(all texts, translated texts) by the source of the translation."""
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale=target,
        has_error=False,
    )
    counted = (
        StringSegment.objects.filter(source_id__in=[pk for pk in source_ids if pk])
        .annotate(done=Exists(done))
        .values("source_id")
        .annotate(total=Count("pk"), translated=Count("pk", filter=Q(done=True)))
    )
    return {row["source_id"]: (row["total"], row["translated"]) for row in counted}


def _url_of(page: Page, target: Locale) -> str:
    if page.standing == Standing.MISSING:
        query = urlencode({"select_locale": target.language_code})
        return f"{reverse('wagtail_localize:submit_page_translation', args=[page.pk])}?{query}"
    source = page.source_id_of_translation
    if page.standing == Standing.OUTDATED and source and _is_unsynchronised(page):
        query = urlencode({"next": reverse("translation:desk")})
        return f"{reverse('wagtail_localize:update_translations', args=[source])}?{query}"
    return reverse("wagtailadmin_pages:edit", args=[page.target_id])


def _is_unsynchronised(page: Page) -> bool:
    return page.source_as_of is not None and page.source_as_of < page.last_published_at
