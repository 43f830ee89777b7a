"""The command on a database file of its own, as `make demo` runs it."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    var = tmp_path_factory.mktemp("var")

    def command(*arguments):
        environment = os.environ | {
            "VOCERIA_VAR": str(var),
            "DJANGO_SETTINGS_MODULE": "config.settings.development",
            "DATABASE_URL": "",
            "ELASTICSEARCH_URL": "",
        }
        return subprocess.run(
            [sys.executable, "manage.py", "demo", *arguments],
            cwd=TOP, env=environment, capture_output=True, text=True, timeout=400,
        )  # fmt: skip

    command.var = var
    return command


@pytest.fixture(scope="module")
def first(run):
    answer = run("--port", "8180")
    assert answer.returncode == 0, answer.stderr
    return answer.stdout


def users(text):
    return [line.split()[:2] for line in text.splitlines() if line.startswith("  ") and "·" in line[20:]]


def test_it_prints_addresses_and_five_users(first):
    assert "http://127.0.0.1:8180/es/" in first
    assert "http://127.0.0.1:8180/admin/" in first
    assert "/api/search/" in first
    assert [name for name, _ in users(first)] == [
        "editora",
        "cmas",
        "moderadora",
        "traductora",
        "administradora",
    ]
    assert len({password for _, password in users(first)}) == 5


def test_the_second_time_keeps_content_and_passwords(run, first):
    again = run("--port", "8181")
    assert users(again.stdout) == users(first)
    assert "bulletins" not in again.stdout
    assert "http://127.0.0.1:8181/es/" in again.stdout


def test_passwords_are_for_their_owner_only(run, first):
    file = run.var / "demo-users.txt"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    database = (run.var / "voceria.sqlite3").read_bytes()
    assert all(password.encode() not in database for _, password in users(first))


def test_lost_passwords_are_replaced(run, first):
    (run.var / "demo-users.txt").unlink()
    assert len(users(run().stdout)) == 5


@pytest.mark.parametrize("port", ["0", "70000", "abc"])
def test_an_impossible_port_is_refused(run, port):
    answer = run("--port", port)
    assert answer.returncode != 0
    assert "Traceback" not in answer.stderr
