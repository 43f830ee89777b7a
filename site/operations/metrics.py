"""`/metrics`, for Prometheus: how long answers take, and what waits. Off unless METRICS_TOKEN is given.

Each web process counts for itself; with PROMETHEUS_MULTIPROC_DIR, a folder emptied at each start, whichever
of them is asked tells the sum. What waits is read from the database when it is asked for.
"""

import os
import time
from collections.abc import Callable, Iterator
from functools import cache
from hmac import compare_digest
from typing import Any

from django.conf import settings
from django.core.exceptions import MiddlewareNotUsed
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from wagtail.models import TaskState

from search.models import SearchEntry


class TimingMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        if not settings.METRICS_TOKEN:
            raise MiddlewareNotUsed
        self.get_response = get_response
        self.seconds = _seconds()

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        began = time.perf_counter()
        response = self.get_response(request)
        place = "admin" if request.path.startswith("/admin/") else "site"
        method = request.method if request.method in ("GET", "HEAD", "POST") else "other"
        self.seconds.labels(method, response.status_code, place).observe(time.perf_counter() - began)
        return response


@cache
def _seconds() -> Any:
    from prometheus_client import Histogram

    return Histogram("voceria_request_seconds", "Time until an answer begins", ("method", "status", "place"))


def metrics(request: HttpRequest) -> HttpResponse:
    """404 for whoever does not bring the token: nobody learns that there is something here."""
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    if not settings.METRICS_TOKEN or not compare_digest(given.encode(), settings.METRICS_TOKEN.encode()):
        raise Http404
    from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

    return HttpResponse(generate_latest(_registry()), content_type=CONTENT_TYPE_LATEST)


def waiting() -> dict[str, tuple[str, float]]:
    """Each figure of what waits, with what it means."""
    ready = DBTaskResult.objects.ready()
    oldest = ready.order_by("enqueued_at").values_list("enqueued_at", flat=True).first()
    return {
        "tasks_waiting": ("Background tasks that may run now", ready.count()),
        "tasks_failed": ("Background tasks that failed and are kept", DBTaskResult.objects.failed().count()),
        "oldest_task_seconds": ("Age of the oldest of those that wait", _age(oldest)),
        "reviews_waiting": (
            "Pages that wait for a clearance",
            TaskState.objects.filter(status=TaskState.STATUS_IN_PROGRESS).count(),
        ),
        "search_entries_behind": (
            "Changes that Elasticsearch has not acknowledged",
            SearchEntry.objects.behind().count() if settings.ELASTICSEARCH_URL else 0,
        ),
    }


def _age(moment: Any) -> float:
    return (timezone.now() - moment).total_seconds() if moment else 0.0


class _Waiting:
    def collect(self) -> Iterator[Any]:
        from prometheus_client.core import GaugeMetricFamily

        for name, (meaning, value) in waiting().items():
            yield GaugeMetricFamily(f"voceria_{name}", meaning, value=value)


def _registry() -> Any:
    from prometheus_client import REGISTRY, CollectorRegistry, multiprocess

    registry = CollectorRegistry()
    registry.register(_Waiting())
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        multiprocess.MultiProcessCollector(registry)
    else:
        registry.register(REGISTRY)
    return registry
