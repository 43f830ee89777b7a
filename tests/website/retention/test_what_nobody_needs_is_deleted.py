"""Each kind goes when the policy says, and not a day before."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from axes.models import AccessAttempt, AccessFailureLog, AccessLog
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.utils import timezone
from django_otp.plugins.otp_totp.models import TOTPDevice
from django_tasks_db.models import DBTaskResult, get_date_max

from clearance.models import PreviewLink
from search.log.models import ClickedHit, SearchedText
from tests import factories
from tests.shared import shared
from website.accounts.models import GuessCount
from website.retention.policy import RULES, Rule

pytestmark = pytest.mark.django_db


@shared
def office(home):
    return factories.office(home, "Coatzacoalcos")


def days_ago(days):
    return timezone.now() - timedelta(days=days)


def task(status, **times):
    made = DBTaskResult.objects.create(
        status=status,
        args_kwargs={"args": ["Asunto", "Texto", ["ana@example.org"]], "kwargs": {}},
        task_path="clearance.mails.delivery.deliver",
        backend_name="default",
        run_after=get_date_max(),
        exception_class_path="",
        traceback="",
    )
    DBTaskResult.objects.filter(pk=made.pk).update(**times)
    return DBTaskResult.objects.filter(pk=made.pk)


def log_in(model, days):
    more = {"failures_since_start": 1} if model is AccessAttempt else {}
    made = model.objects.create(username="ana", ip_address="203.0.113.9", user_agent=str(days), **more)
    model.objects.filter(pk=made.pk).update(attempt_time=days_ago(days))
    return model.objects.filter(pk=made.pk)


def row(model, **fields):
    return model.objects.filter(pk=model.objects.create(**fields).pk)


def preview(office, **times):
    page = office.draft("Agua")
    fields = {"expires_at": days_ago(-7), **times}
    return row(
        PreviewLink,
        page=page,
        revision=page.latest_revision,
        reader="La presidencia",
        created_by=office.editor,
        **fields,
    )


def enrolment(office, days, confirmed=False):
    made = row(TOTPDevice, user=office.editor, name="totp", confirmed=confirmed)
    made.update(created_at=days_ago(days))
    return made


KINDS = {
    "a finished task": (
        lambda office, days: task("SUCCESSFUL", finished_at=days_ago(days)),
        14,
    ),
    "a failed task": (lambda office, days: task("FAILED", finished_at=days_ago(days)), 30),
    "a task of a killed worker": (
        lambda office, days: task("RUNNING", started_at=days_ago(days)),
        30,
    ),
    "a wrong log-in": (lambda office, days: log_in(AccessAttempt, days), 90),
    "a log-in": (lambda office, days: log_in(AccessLog, days), 90),
    "a wrong log-in's record": (lambda office, days: log_in(AccessFailureLog, days), 90),
    "a search": (
        lambda office, days: row(
            SearchedText, day=timezone.localdate(days_ago(days)), locale="es", text="agua", found=1
        ),
        90,
    ),
    "a click": (
        lambda office, days: row(
            ClickedHit, day=timezone.localdate(days_ago(days)), locale="es", text="agua", rank=1
        ),
        90,
    ),
    "an expired preview": (lambda office, days: preview(office, expires_at=days_ago(days)), 90),
    "a revoked preview": (lambda office, days: preview(office, revoked_at=days_ago(days)), 90),
    "a session": (
        lambda office, days: row(
            Session, session_key=f"s{days}", session_data="", expire_date=days_ago(days)
        ),
        0,
    ),
    "a count of guesses": (
        lambda office, days: row(GuessCount, secret=str(days), address="a", last_at=days_ago(days)),
        1,
    ),
    "an enrolment": (enrolment, 1),
}


@pytest.mark.parametrize("kind", KINDS)
def test_it_goes_when_its_time_is_over(office, kind):
    make, days = KINDS[kind]
    young, old = make(office, days - 0.9), make(office, days + 1.1)
    call_command("prune")
    assert young.exists()
    assert not old.exists()


def test_what_still_waits_or_is_used_stays(office):
    waits = task("READY", enqueued_at=days_ago(1_000))
    used = enrolment(office, 1_000, confirmed=True)
    opens = preview(office)
    call_command("prune")
    assert waits.exists() and used.exists() and opens.exists()


def test_an_enrolment_without_a_date_goes(office):
    old = enrolment(office, 0)
    old.update(created_at=None)
    call_command("prune")
    assert not old.exists()


def test_the_office_chooses_how_long(settings, office):
    settings.RETENTION_DAYS = {**settings.RETENTION_DAYS, "tasks": 3}
    old = task("SUCCESSFUL", finished_at=days_ago(4))
    call_command("prune")
    assert not old.exists()


def test_a_trial_deletes_nothing_and_says_how_much(capsys):
    old = task("SUCCESSFUL", finished_at=days_ago(20))
    call_command("prune", dry_run=True)
    assert old.exists()
    assert capsys.readouterr().out == "tasks: 1 would be deleted\n"


def test_where_nothing_is_due_nothing_is_said(capsys):
    call_command("prune")
    assert capsys.readouterr() == ("", "")


def test_one_kind_alone(capsys):
    old, other = task("SUCCESSFUL", finished_at=days_ago(20)), log_in(AccessLog, 100)
    call_command("prune", only=["log_ins"])
    assert old.exists() and not other.exists()
    assert capsys.readouterr().out == "log_ins: 1 deleted\n"


def test_many_go_in_batches(monkeypatch, capsys):
    monkeypatch.setattr("website.retention.policy.BATCH", 2)
    for _ in range(5):
        task("SUCCESSFUL", finished_at=days_ago(20))
    call_command("prune", verbosity=2)
    told = capsys.readouterr()
    assert told.out == "tasks: 5 deleted\n"
    assert told.err.splitlines() == ["tasks: 2 …", "tasks: 4 …", "tasks: 5 …"]


def test_a_kind_that_fails_keeps_no_other_from_going(monkeypatch, capsys):
    def broken(before):
        raise RuntimeError("no table")

    rules = [Rule("tasks", lambda: timedelta(0), broken), *[rule for rule in RULES if rule.name != "tasks"]]
    monkeypatch.setattr("website.management.commands.prune.RULES", rules)
    old = log_in(AccessLog, 100)
    with pytest.raises(SystemExit) as end:
        call_command("prune")
    assert end.value.code == 1
    assert not old.exists()
    assert "tasks" in capsys.readouterr().err


def test_the_written_policy_names_every_kind_and_its_days(settings):
    text = (Path(settings.BASE_DIR) / "docs" / "operations.md").read_text(encoding="utf-8")
    written = dict(re.findall(r"^\| `(\w+)` .* \| ([^|]+) \| [^|]*\|$", text, flags=re.M))
    assert set(written) == {rule.name for rule in RULES}
    for name, days in settings.RETENTION_DAYS.items():
        assert written[name] == f"{days} days"
