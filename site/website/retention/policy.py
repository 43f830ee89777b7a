"""Which rows go, and when. docs/operations.md tells why, for whoever answers for the data."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta

from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db.models import Q, QuerySet
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_tasks_db.models import DBTaskResult

from clearance.models import PreviewLink
from outbox.models import OutgoingMail
from search.log.models import outdated

from ..accounts.models import GuessCount
from . import files

BATCH = 500


@dataclass(frozen=True)
class Rule:
    """One kind of rows; `age` counts from the day on which a row was done with."""

    name: str
    age: Callable[[], timedelta]
    done_before: Callable[[datetime], list[QuerySet]]

    def count(self) -> int:
        return sum(rows.count() for rows in self._due())

    def prune(self) -> Iterator[int]:
        """Delete batch by batch, each a transaction of its own, and yield how many rows went."""
        for rows in self._due():
            while keys := list(rows.order_by().values_list("pk", flat=True)[:BATCH]):
                rows.model._base_manager.filter(pk__in=keys).delete()
                yield len(keys)

    def _due(self) -> list[QuerySet]:
        return self.done_before(timezone.now() - self.age())


@dataclass(frozen=True)
class FileRule:
    """Files that no row owns, and uploads that nobody finished."""

    name: str = "files"

    def count(self) -> int:
        return sum(len(batch) for batch in files.batches_of_orphans(self._before()))

    def prune(self) -> Iterator[int]:
        yield from files.delete_abandoned_uploads(self._before())
        for batch in files.batches_of_orphans(self._before()):
            for storage, name in batch:
                storage.delete(name)
            yield len(batch)

    def _before(self) -> datetime:
        return timezone.now() - _days_of("files")()


def _days_of(name: str) -> Callable[[], timedelta]:
    return lambda: timedelta(days=settings.RETENTION_DAYS[name])


def _always(age: timedelta) -> Callable[[], timedelta]:
    return lambda: age


def _tasks(before: datetime) -> list[QuerySet]:
    return [DBTaskResult.objects.successful().filter(finished_at__lt=before)]


def _failed_tasks(before: datetime) -> list[QuerySet]:
    """A task that still runs after so long was left by a worker that was killed."""
    tasks = DBTaskResult.objects
    return [tasks.failed().filter(finished_at__lt=before), tasks.running().filter(started_at__lt=before)]


def _mails(before: datetime) -> list[QuerySet]:
    """Sent, and given up; what waits is not deleted."""
    mails = OutgoingMail.objects
    return [
        mails.filter(sent_at__lt=before),
        mails.filter(sent_at=None, next_try_at=None, created_at__lt=before),
    ]


def _log_ins(before: datetime) -> list[QuerySet]:
    models = (AccessAttempt, AccessFailureLog, AccessLog)
    return [model.objects.filter(attempt_time__lt=before) for model in models]


def _previews(before: datetime) -> list[QuerySet]:
    """With the answers; that the link was given and answered stays in the page's history."""
    return [PreviewLink.objects.filter(Q(expires_at__lt=before) | Q(revoked_at__lt=before))]


RULES: tuple[Rule | FileRule, ...] = (
    Rule("tasks", _days_of("tasks"), _tasks),
    Rule("failed_tasks", _days_of("failed_tasks"), _failed_tasks),
    Rule("mails", _days_of("mails"), _mails),
    Rule("log_ins", _days_of("log_ins"), _log_ins),
    Rule("searches", _days_of("searches"), lambda before: outdated(timezone.localdate(before))),
    Rule("previews", _days_of("previews"), _previews),
    Rule(
        "sessions",
        _always(timedelta(0)),
        lambda before: [Session.objects.filter(expire_date__lt=before)],
    ),
    Rule(
        "guesses",
        _always(timedelta(days=1)),
        lambda before: [GuessCount.objects.filter(last_at__lt=before)],
    ),
    Rule(
        "enrolments",
        _always(timedelta(days=1)),
        lambda before: [TOTPDevice.objects.filter(confirmed=False).exclude(created_at__gte=before)],
    ),
    FileRule(),
)
