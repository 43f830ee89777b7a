"""Each event is one line of JSON with its request and a time that says its offset; noise is left out."""

import json
import logging
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.test import Client

from operations.logs import HookHandler, JsonFormatter, TextFormatter, current_request, is_worth_a_line

TOP = Path(__file__).parents[2]
told = []


def hook(event):
    told.append(event)


def broken_hook(event):
    raise RuntimeError("the collector is away")


def record(level=logging.WARNING, message="%s left", *arguments, **extra):
    made = logging.LogRecord("voceria.mail", level, __file__, 1, message, arguments or ("one",), None)
    made.__dict__.update(extra)
    return made


def test_a_line_is_one_object_with_the_offset_of_its_time():
    line = JsonFormatter().format(record(message="Ñandú\n%s"))
    event = json.loads(line)
    assert "\n" not in line
    assert (event["message"], event["level"], event["logger"]) == ("Ñandú\none", "WARNING", "voceria.mail")
    assert datetime.fromisoformat(event["time"]).utcoffset() is not None


def test_a_trace_stands_in_its_own_line():
    try:
        raise ValueError("x")
    except ValueError:
        made = record()
        made.exc_info = sys.exc_info()
    assert "ValueError: x" in json.loads(JsonFormatter().format(made))["exception"]


def test_people_read_the_same_time():
    assert datetime.fromisoformat(TextFormatter().format(record()).split()[0]).utcoffset() is not None


@pytest.mark.parametrize("status", [400, 403, 404, 405, 429])
def test_what_a_stranger_asks_wrongly_is_no_event(status):
    stranger = SimpleNamespace(session=SimpleNamespace(session_key=None))
    assert not is_worth_a_line(record(status_code=status, request=stranger))
    assert not is_worth_a_line(record(status_code=status))  # refused before there was a session


@pytest.mark.parametrize(("status", "is_written"), [(400, True), (403, True), (404, False)])
def test_what_is_refused_to_people_with_a_session_is_told(status, is_written):
    person = SimpleNamespace(session=SimpleNamespace(session_key="of-somebody"))
    assert is_worth_a_line(record(status_code=status, request=person)) is is_written


def test_what_fails_is_told_whoever_asked():
    assert is_worth_a_line(record(status_code=500))
    assert is_worth_a_line(record())


@pytest.mark.django_db
@pytest.mark.parametrize(
    "wrong",
    [
        {"path": "/es/nowhere/"},
        {"path": "/es/", "HTTP_HOST": "elsewhere.example.com"},
        {"path": "/api/search/", "data": {"year": "two"}},
        {"path": "/admin/login/", "method": "post"},
    ],
    ids=lambda wrong: wrong["path"],
)
def test_a_stranger_s_request_leaves_no_line(home, caplog, settings, wrong):
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client(enforce_csrf_checks=True)
    ask = getattr(client, wrong.pop("method", "get"))
    assert 400 <= ask(**wrong).status_code < 500
    assert [one.getMessage() for one in caplog.records if is_worth_a_line(one)] == []


@pytest.mark.django_db
def test_what_is_logged_in_a_request_bears_its_id(client, home, caplog):
    caplog.handler.setFormatter(JsonFormatter())
    answer = client.get("/es/nowhere/", headers={"X-Request-ID": "of-the-proxy-1"})
    assert answer["X-Request-ID"] == "of-the-proxy-1"
    assert json.loads(caplog.text.splitlines()[0])["request"] == "of-the-proxy-1"
    assert current_request.get() == ""


@pytest.mark.django_db
@pytest.mark.parametrize("given", ["", "short", "a" * 65, "two\tlines", "<script>"])
def test_an_id_that_is_none_is_replaced(client, home, given):
    made = client.get("/", headers={"X-Request-ID": given})["X-Request-ID"]
    assert made != given
    assert made.isalnum()


def test_errors_are_handed_to_the_hook():
    told.clear()
    logger = logging.Logger("voceria")
    logger.addHandler(HookHandler(f"{__name__}.hook"))
    logger.warning("no error")
    logger.error("an error")
    assert [event["message"] for event in told] == ["an error"]


def test_a_hook_that_fails_stops_nobody(capsys):
    logger = logging.Logger("voceria")
    logger.addHandler(HookHandler(f"{__name__}.broken_hook"))
    logger.addHandler(HookHandler("nowhere.at_all"))
    logger.error("an error")
    assert capsys.readouterr().err.count("ERROR_HOOK failed") == 2


PROBE = """
import logging, django
django.setup()
from django.test import Client
logging.getLogger("django.request").warning("Not Found: /x", extra={"status_code": 404})
logging.getLogger("voceria.mail").warning("refused")
"""


TELL = "import logging; logging.getLogger('voceria').info('done')"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["-c", f"import django; django.setup(); {TELL}"], True),
        (["manage.py", "shell", "-v", "0", "-c", TELL], False),
    ],
    ids=["a server", "a command"],
)
def test_a_command_leaves_to_the_servers_what_is_only_told(tmp_path, arguments, told):
    assert any("done" in line for line in production(*arguments, VOCERIA_VAR=str(tmp_path))) is told


def test_a_command_tells_all_when_it_is_asked_to(tmp_path):
    lines = production("manage.py", "shell", "-c", TELL, VOCERIA_VAR=str(tmp_path), LOG_LEVEL="INFO")
    assert any("done" in line for line in lines)


def production(*arguments, **more):
    environment = os.environ | {
        "PYTHONPATH": f"{TOP}{os.pathsep}{TOP / 'site'}",
        "DJANGO_SETTINGS_MODULE": "config.settings.production",
        "SECRET_KEY": "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ",
        "ALLOWED_HOSTS": "voceria.example.org",
        "BASE_URL": "https://voceria.example.org",
        "DATABASE_URL": "sqlite:///:memory:",
        "EMAIL_URL": "console:",
        **more,
    }
    done = subprocess.run(
        [sys.executable, *(arguments or ["-c", PROBE])],
        cwd=TOP,
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()


def test_production_writes_so(tmp_path):
    [line] = production(VOCERIA_VAR=str(tmp_path))
    event = json.loads(line)
    assert (event["message"], event["level"]) == ("refused", "WARNING")
    assert event["time"].endswith("-06:00")
