"""What must hold after every crash."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Count, Max
from django_tasks_db.models import DBTaskResult
from wagtail.models import Page, PageLogEntry, Revision, TaskState, WorkflowState

from bulletins.models import BulletinPage, Folio
from clearance import audit
from clearance.models import Clearance
from search.models import SearchEntry

from .office import Place


def of_a_run(acknowledged: list[dict[str, Any]]) -> list[str]:
    """Acknowledged writes that are not in the tables."""
    return [
        f"acknowledged but lost: {said}"
        for said in acknowledged
        if said["status"] >= 400 or not is_there(said["step"], said["title"])
    ]


def is_there(step: str, title: str) -> bool:
    page = BulletinPage.objects.filter(slug=title).first()
    if page is None:
        return False
    logged = set(PageLogEntry.objects.filter(page=page.pk).values_list("action", flat=True))
    proofs = {
        "submit": lambda: WorkflowState.objects.filter(object_id=str(page.pk)).exists(),
        "clear": lambda: bool(
            Clearance.objects.filter(page_id=page.pk).exists() and page.folio and "wagtail.publish" in logged
        ),
        "save": lambda: (
            Revision.objects.for_instance(page).filter(content__summary=f"Resumen de {title}").exists()
        ),
        "publish": lambda: bool(page.folio and "wagtail.publish" in logged),
        "unpublish": lambda: not page.live and "wagtail.unpublish" in logged,
    }
    return proofs[step]()


def of_the_tables(audit: bool) -> list[str]:
    """Folios, letters, what is public and reviews; with `audit` also everything that the audit looks for."""
    found = [*_folios(), *_letters(), *_public(), *_reviews()]
    return [*found, *(_audited() if audit else ())]


def _folios() -> Iterator[str]:
    for series in Folio.objects.values("institution_key", "year").annotate(n=Count("pk"), last=Max("number")):
        if series["n"] != series["last"]:
            yield f"folios doubled or left out: {series}"
    for page in BulletinPage.objects.filter(live=True):
        if page.folio is None:
            yield f"live without a folio: {page.slug}"


def _letters() -> Iterator[str]:
    """One letter a submission and one a decision, in the same transaction as what it tells of."""
    decided = TaskState.objects.filter(status__in=(TaskState.STATUS_APPROVED, TaskState.STATUS_REJECTED))
    wanted = WorkflowState.objects.count() + decided.count()
    if (written := _letters_written()) != wanted:
        yield f"{written} letters for {wanted} submissions and decisions"


def _letters_written() -> int:
    return DBTaskResult.objects.filter(task_path__endswith=".deliver").count()


def _public() -> Iterator[str]:
    live = set(Page.objects.filter(live=True, depth__gt=1).values_list("pk", flat=True))
    shown = set(SearchEntry.objects.public().values_list("page_id", flat=True))
    if live != shown:
        yield f"live and shown differ: {sorted(live ^ shown)}"


def _reviews() -> Iterator[str]:
    for finding in audit.stuck_reviews():
        yield f"stuck: {finding.words}"


def _audited() -> Iterator[str]:
    for finding in audit.findings():
        yield f"{finding.kind}: {finding.words}"


def what_waits_can_be_decided(place: Place) -> list[str]:
    """Every review that a crash left open is ended the usual way."""
    found = []
    for state in TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS):
        try:
            state.task.specific.on_action(state, place.moderators[1], "approve", comment="Al final.")
        except Exception as error:
            found.append(f"review {state.pk} cannot be ended: {error!r}")
    return found


def counted() -> str:
    return (
        f"{Revision.objects.count()} revisions, {Clearance.objects.count()} clearances, "
        f"{Folio.objects.count()} folios, {_letters_written()} letters"
    )
