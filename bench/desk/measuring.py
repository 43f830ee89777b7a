"""Times of an editor's submission, a moderator's decision and the list of what waits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import Any

from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import TaskState

from bench.faults.office import Place, build
from bench.percentiles import p95
from tests import factories

from .content import draft, form_of

WARMING = 3  # rounds that fill what a server keeps: compiled templates, caches, the database's own
COUNTED = 5  # rounds whose queries are counted instead: counting takes time of its own


def measure(waiting: int, rounds: int) -> Iterator[str]:
    with transaction.atomic():
        place = build()
        for number in range(waiting):
            factories.submit(draft(place, f"Espera {number}"), place.office.editor)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as PostgreSQL does by itself a minute later
    editor, moderator = _logged_in(place.office.editor), _logged_in(place.moderators[0])
    yield f"{waiting} pages wait, {rounds} rounds, one process, PostgreSQL; milliseconds and SQL queries"
    enough = WARMING + COUNTED + rounds
    yield _line("submit", [_submission(editor, place, number) for number in range(enough)], 302)
    states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).order_by("-pk")
    yield _line("decide", [_decision(moderator, state) for state in states[:enough]], 302)
    for name, path in (("the desk", reverse("clearance:desk")), ("the front page", "/admin/")):
        yield _line(name, [lambda path=path: moderator.get(path)] * (WARMING + COUNTED + 20), 200)


def _logged_in(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def _submission(client: Client, place: Place, number: int) -> Callable[[], Any]:
    page = draft(place, f"Enviada {number}")
    form = form_of(client, page, **{"action-submit": "1"})
    return lambda: client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)


def _decision(client: Client, state: TaskState) -> Callable[[], Any]:
    path = reverse("clearance:review", args=[state.pk])
    return lambda: client.post(path, {"action": "approve", "approve-comment": "Bien."})


@dataclass(frozen=True)
class Timing:
    wall: float
    processor: float  # of this process alone: what a busy machine distorts less


def _timed(act: Callable[[], Any], status: int) -> Timing:
    began, worked = perf_counter(), process_time()
    answer = act()
    timing = Timing((perf_counter() - began) * 1000, (process_time() - worked) * 1000)
    _check(answer, status)
    return timing


def _counted(act: Callable[[], Any], status: int) -> int:
    with CaptureQueriesContext(connection) as captured:
        _check(act(), status)
        return len(captured)


def _check(answer: Any, status: int) -> None:
    if answer.status_code != status:
        raise SystemExit(f"answered {answer.status_code} instead of {status}")


def _line(name: str, acts: list[Callable[[], Any]], status: int) -> str:
    for act in acts[:WARMING]:
        _timed(act, status)
    queries = {_counted(act, status) for act in acts[WARMING : WARMING + COUNTED]}
    measured = [_timed(act, status) for act in acts[WARMING + COUNTED :]]
    wall, processor = [timing.wall for timing in measured], [timing.processor for timing in measured]
    return (
        f"{name:15} median {median(wall):6.1f}  p95 {p95(wall):6.1f}  "
        f"processor median {median(processor):6.1f}  p95 {p95(processor):6.1f}  "
        f"queries {min(queries)}-{max(queries)}"
    )
