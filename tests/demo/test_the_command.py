"""The command on a database file of its own, as `make demo` runs it."""

import os
import socket
import stat
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    var = tmp_path_factory.mktemp("var")

    environment = os.environ | {
        "VOCERIA_VAR": str(var),
        "DJANGO_SETTINGS_MODULE": "config.settings.development",
        "DATABASE_URL": "",
        "ELASTICSEARCH_URL": "",
    }

    def begin(*arguments):
        return subprocess.Popen(
            [sys.executable, "manage.py", "demo", *arguments],
            cwd=TOP, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )  # fmt: skip

    def command(*arguments):
        process = begin(*arguments)
        stdout, stderr = process.communicate(timeout=400)
        return subprocess.CompletedProcess(arguments, process.returncode, stdout, stderr)

    command.var, command.begin = var, begin
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


def test_it_serves_what_it_made(run, first):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    server = run.begin("--port", str(port), "--serve")
    try:
        assert _text_of(f"http://127.0.0.1:{port}/es/", server).count("Coatzacoalcos")
    finally:
        server.terminate()
        server.wait(timeout=30)


def _text_of(address, server):
    """What the address answers, once the server does."""
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    for _ in range(240):
        assert server.poll() is None
        try:
            return opener.open(address, timeout=20).read().decode()
        except OSError:
            time.sleep(0.25)
    raise AssertionError("The server does not answer.")


@pytest.mark.parametrize("port", ["0", "70000", "abc"])
def test_an_impossible_port_is_refused(run, port):
    answer = run("--port", port)
    assert answer.returncode != 0
    assert "Traceback" not in answer.stderr
