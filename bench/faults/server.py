"""Two web processes of the site, and people who use it over HTTP."""

import os
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
from django.test import Client

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "a" * 32  # CSRF asks that cookie and form say the same
WORKERS = 2


@contextmanager
def server() -> Iterator[str]:
    """The address of gunicorn with two worker processes on the benchmark's database."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"127.0.0.1:{free.getsockname()[1]}"
    command = [sys.executable, "-m", "gunicorn", "config.wsgi:application", "--bind", address]
    options = ["--workers", str(WORKERS), "--pythonpath", f"{ROOT},{ROOT / 'site'}", "--log-level", "warning"]
    process = subprocess.Popen([*command, *options], env=os.environ | {"BENCH_NAME": "voceria-web"}, cwd=ROOT)
    try:
        _wait_for(f"http://{address}/admin/login/")
        yield f"http://{address}"
    finally:
        process.terminate()
        process.wait(timeout=30)


def _wait_for(url: str) -> None:
    for _ in range(120):
        try:
            requests.get(url, timeout=60)
            return
        except requests.ConnectionError:
            time.sleep(0.5)
    raise SystemExit("gunicorn does not answer")


class Browser:
    """A person's session, without a window."""

    def __init__(self, address: str, person: Any) -> None:
        self.address, self.person = address, person
        self.session = requests.Session()
        self.session.trust_env = False
        client = Client()
        client.force_login(person)
        self.session.cookies.set("sessionid", client.cookies["sessionid"].value)
        self.session.cookies.set("csrftoken", TOKEN)

    def post(self, path: str, data: dict[str, Any], follow: bool = True) -> requests.Response:
        form = data | {"csrfmiddlewaretoken": TOKEN}
        return self.session.post(self.address + path, form, allow_redirects=follow, timeout=60)


def at_once(*acts: Callable[[], Any]) -> list[Any]:
    """What the acts return, all begun at the same moment."""
    with ThreadPoolExecutor(len(acts)) as pool:
        return [begun.result() for begun in [pool.submit(act) for act in acts]]
