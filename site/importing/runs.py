"""A whole file: every good row is written, every bad one is told and leaves nothing behind."""

from collections.abc import Callable, Iterator
from pathlib import Path

from django.contrib.auth.models import AbstractBaseUser
from django.utils import timezone
from django.utils.translation import gettext as _

from .files import Line, lines_of
from .models import ImportRun
from .rows import Problem, Row, read_row
from .writing import RowRefused, Writer

Tell = Callable[[object], None]


def import_file(path: Path, by: AbstractBaseUser, problem: Tell, progress: Tell) -> ImportRun:
    """Import the file as `by`, who must be an administrator. Each row is its own transaction."""
    lines = lines_of(path)  # a file that cannot be read at all is no import
    run = ImportRun.objects.create(file_name=path.name[:255], by=by)
    try:
        for number, outcome in enumerate(_outcomes(lines, Writer(run)), 1):
            _count(run, outcome, problem)
            if number % 100 == 0:
                progress(number)
        run.finished_at = timezone.now()
    finally:
        run.save()  # whatever stopped it: what was written stays, and so does the number of it
    return run


def _count(run: ImportRun, outcome: str | list[Problem], problem: Tell) -> None:
    if isinstance(outcome, list):
        run.refused += 1
        for found in outcome:
            problem(found)
    else:
        setattr(run, outcome, getattr(run, outcome) + 1)


def _outcomes(lines: Iterator[Line], writer: Writer):
    """What became of each row: a name of ImportRun's counts, or the problems that refuse it."""
    seen: dict[tuple[str, str], int] = {}
    for number, values in lines:
        if isinstance(values, Problem):
            yield [values]
            continue
        row, problems = read_row(number, values)
        yield problems or _written(row, writer, seen)


def _written(row: Row, writer: Writer, seen: dict[tuple[str, str], int]) -> str | list[Problem]:
    key = (row.id, row.locale)
    if key in seen:
        return [Problem(row.line, "id", _("Stands in line %(line)d already.") % {"line": seen[key]})]
    seen[key] = row.line
    try:
        return writer.write(row)
    except RowRefused as refused:
        return refused.problems
