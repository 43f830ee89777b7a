"""Times of an editor's submission, a moderator's decision and the list of what waits."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median
from time import perf_counter, process_time
from typing import Any

from django.db import connection, reset_queries
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page, TaskState

from bench.faults.office import Place, build
from bench.percentiles import p95
from tests import factories
from tests.factories.admin_forms import editor_form


def measure(waiting: int, rounds: int) -> Iterator[str]:
    place = build()
    for number in range(waiting):
        factories.submit(_draft(place, f"Espera {number}"), place.office.editor)
    editor, moderator = _logged_in(place.office.editor), _logged_in(place.moderators[0])
    yield f"{waiting} pages wait, {rounds} rounds, one process, PostgreSQL; milliseconds and SQL queries"
    submissions = [_submission(editor, _draft(place, f"Enviada {n}")) for n in range(rounds + 1)]
    yield _line("submit", [_timed(act, 302) for act in submissions][1:])
    states = TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).order_by("-pk")
    decisions = [_decision(moderator, state) for state in states[: rounds + 1]]
    yield _line("decide", [_timed(act, 302) for act in decisions][1:])
    for name, path in (("the desk", reverse("clearance:desk")), ("the front page", "/admin/")):
        moderator.get(path)
        yield _line(name, [_timed(lambda path=path: moderator.get(path), 200) for _ in range(20)])


def _draft(place: Place, title: str) -> Page:
    page = factories.bulletin(place.index, title, live=False, owner=place.office.editor)
    page.save_revision(user=place.office.editor)
    return type(page).objects.get(pk=page.pk)


def _logged_in(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def _submission(client: Client, page: Page) -> Callable[[], Any]:
    form = editor_form(client, page, **{"action-submit": "1"})
    return lambda: client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)


def _decision(client: Client, state: TaskState) -> Callable[[], Any]:
    path = reverse("clearance:review", args=[state.pk])
    return lambda: client.post(path, {"action": "approve", "approve-comment": "Bien."})


@dataclass(frozen=True)
class Timing:
    wall: float
    processor: float  # of this process alone: what a busy machine does not distort
    queries: int


def _timed(act: Callable[[], Any], status: int) -> Timing:
    reset_queries()  # the connection keeps the last nine thousand only
    with CaptureQueriesContext(connection) as captured:
        began, worked = perf_counter(), process_time()
        answer = act()
        took, worked = perf_counter() - began, process_time() - worked
        queries = len(captured)
    if answer.status_code != status:
        raise SystemExit(f"answered {answer.status_code} instead of {status}")
    return Timing(took * 1000, worked * 1000, queries)


def _line(name: str, measured: list[Timing]) -> str:
    wall, processor = [timing.wall for timing in measured], [timing.processor for timing in measured]
    queries = {timing.queries for timing in measured}
    return (
        f"{name:15} median {median(wall):6.1f}  p95 {p95(wall):6.1f}  "
        f"processor median {median(processor):6.1f}  p95 {p95(processor):6.1f}  "
        f"queries {min(queries)}-{max(queries)}"
    )
