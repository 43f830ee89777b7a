"""A whole file: every good row is written, every bad one is told and leaves nothing behind."""

from pathlib import Path
from typing import Protocol

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import WorkflowState

from clearance.mails import letters
from clearance.models import Clearance

from .files import lines_of
from .models import ImportRun
from .rows import Problem, Row, read_row
from .settling import Terms
from .writing import Outcome, RowRefused, Writer


class Told(Protocol):
    """Who hears what becomes of the rows, in the order in which they are written."""

    def wrote(self, outcome: Outcome) -> None: ...

    def refused(self, problems: list[Problem]) -> None: ...


def import_file(path: Path, terms: Terms, told: Told) -> ImportRun:
    """Import the file under these terms. A dry run does the same and takes all of it back."""
    lines_of(path)  # a file that cannot be read at all is no import
    if not terms.dry:
        tell_of_broken_runs()
        return _run(path, terms, told)
    with transaction.atomic():
        run = _run(path, terms, told)
        transaction.set_rollback(True)
    return run


def tell_of_broken_runs() -> None:
    """Runs that something killed before their letters were written owe them still."""
    for run in ImportRun.objects.filter(told=False).select_related("by"):
        _tell_the_moderators(run)


def _run(path: Path, terms: Terms, told: Told) -> ImportRun:
    run = ImportRun.objects.create(file_name=path.name[:255], by=terms.by, reason=terms.reason)
    try:
        _write(path, run, terms, told)
        run.finished_at = timezone.now()
    finally:
        run.save()  # whatever stopped it: what was written stays, and so does the number of it
        if not terms.dry:
            _tell_the_moderators(run)
    return run


def _write(path: Path, run: ImportRun, terms: Terms, told: Told) -> None:
    """Rows with a printed folio come first, so that no other row is given their number before."""
    writer, seen = Writer(run, terms), {}
    folios_first = any(_brings_a_folio(values) for _number, values in lines_of(path))
    for with_folio in (True, False) if folios_first else (None,):
        for number, values in lines_of(path):
            if with_folio is None or with_folio == _brings_a_folio(values):
                _write_line(number, values, writer, seen, told)


def _write_line(number: int, values: dict | Problem, writer: Writer, seen: dict, told: Told) -> None:
    try:
        outcome = writer.write(_row(number, values, seen))
    except RowRefused as refused:
        writer.run.refused += 1
        told.refused(refused.problems)
    else:
        setattr(writer.run, outcome.done, getattr(writer.run, outcome.done) + 1)
        told.wrote(outcome)


def _row(number: int, values: dict | Problem, seen: dict[tuple[str, str], int]) -> Row:
    if isinstance(values, Problem):
        raise RowRefused(values)
    row, problems = read_row(number, values)
    if problems:
        raise RowRefused(*problems)
    key = (row.id, row.locale)
    if key in seen:
        raise RowRefused(Problem(number, "id", _("Stands in line %(line)d already.") % {"line": seen[key]}))
    seen[key] = number
    return row


def _brings_a_folio(values: dict | Problem) -> bool:
    return not isinstance(values, Problem) and bool(values.get("folio"))


def _tell_the_moderators(run: ImportRun) -> None:
    """One letter for all that the run published without clearance, one for all that it submitted."""
    emergencies = Clearance.objects.filter(
        kind=Clearance.Kind.BREAK_GLASS,
        decided_by=run.by,
        break_glass_reason=run.reason,
        decided_at__gte=run.started_at,
    )
    submitted = WorkflowState.objects.filter(
        requested_by=run.by, created_at__gte=run.started_at, status=WorkflowState.STATUS_IN_PROGRESS
    )
    with transaction.atomic():
        if run.reason and (pages := list(emergencies.order_by("pk").values_list("page_id", "page_title"))):
            letters.tell_moderators_of_many_emergencies(pages, run.by, run.reason)
        if pages := _titles(submitted):
            letters.tell_moderators_of_many_submissions(pages, run.by)
        ImportRun.objects.filter(pk=run.pk).update(told=True)


def _titles(states) -> list[tuple[int, str]]:
    revisions = states.order_by("pk").values_list("object_id", "current_task_state__revision__object_str")
    return [(int(page_id), title or "") for page_id, title in revisions]
