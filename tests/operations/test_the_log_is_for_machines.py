"""Each event is one line of JSON with its request and a time that says its offset; noise is left out."""

import json
import logging
import os
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest

from operations.logs import HookHandler, JsonFormatter, TextFormatter, current_request, is_no_missing_page

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


@pytest.mark.parametrize(("status", "is_written"), [(404, False), (403, True), (500, True)])
def test_an_address_that_leads_nowhere_is_no_event(status, is_written):
    assert is_no_missing_page(record(status_code=status)) is is_written


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


def production(**more):
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
        [sys.executable, "-c", PROBE], cwd=TOP, env=environment, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()


def test_production_writes_so(tmp_path):
    [line] = production(VOCERIA_VAR=str(tmp_path))
    event = json.loads(line)
    assert (event["message"], event["level"]) == ("refused", "WARNING")
    assert event["time"].endswith("-06:00")
