"""The check of the image asks as visitors do: production knows no host 127.0.0.1 and no plain HTTP."""

import os
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]


class Site(BaseHTTPRequestHandler):
    def do_GET(self):
        asked = (self.path, self.headers["Host"], self.headers["X-Forwarded-Proto"])
        right = asked == ("/salud/", "voceria.example.org", "https")
        self.send_response(200 if right else 400)
        self.end_headers()

    def log_message(self, *arguments):
        pass


@pytest.fixture
def port():
    with HTTPServer(("127.0.0.1", 0), Site) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_port
        server.shutdown()


def status(port, hosts):
    environment = os.environ | {"PORT": str(port), "ALLOWED_HOSTS": hosts}
    return subprocess.run(
        [sys.executable, "scripts/healthy.py"], cwd=TOP, env=environment, timeout=30
    ).returncode


@pytest.mark.parametrize("hosts", ["voceria.example.org", " .voceria.example.org , www.example.org"])
def test_a_site_that_answers_its_host_is_healthy(port, hosts):
    assert status(port, hosts) == 0


def test_one_that_refuses_or_is_not_there_is_not(port):
    assert status(port, "other.example.org") == 1
    assert status(1, "voceria.example.org") == 1
