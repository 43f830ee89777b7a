"""The site as a web process of its own, and people who use it over HTTP."""

import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import requests
from django.test import Client

from tests.factories.admin_forms import shown_form

TOP = Path(__file__).parents[2]
TOKEN = "a" * 32  # CSRF asks that cookie and form say the same


def wait_until(condition: Callable[[], Any], what: str, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, f"not within {seconds} s: {what}"
        time.sleep(0.2)


@contextmanager
def web_process(port: int, environment: dict[str, str], log: Path) -> Iterator[str]:
    command = [sys.executable, "-m", "gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{port}"]
    with log.open("w") as told:
        process = subprocess.Popen(command, cwd=TOP, env=environment, stdout=told, stderr=told)
        try:
            address = f"http://127.0.0.1:{port}"
            wait_until(lambda: _answers(f"{address}/salud/"), "the web process answers", 60)
            yield address
        finally:
            process.terminate()
            process.wait(40)


def _answers(url: str) -> bool:
    try:
        return session().get(url, timeout=10).ok
    except requests.ConnectionError:
        return False


def work_off_the_queue(environment: dict[str, str]) -> None:
    command = [sys.executable, "manage.py", "db_worker", "--batch"]
    subprocess.run(command, cwd=TOP, env=environment, check=True, capture_output=True, timeout=60)


def session() -> requests.Session:
    one = requests.Session()
    one.trust_env = False
    return one


class Person:
    def __init__(self, address: str, user: Any) -> None:
        client = Client()
        client.force_login(user)
        self.address, self.session = address, session()
        self.session.cookies.set("sessionid", client.cookies["sessionid"].value)
        self.session.cookies.set("csrftoken", TOKEN)

    def post(self, path: str, form: dict[str, Any], **more: Any) -> requests.Response:
        form |= {"csrfmiddlewaretoken": TOKEN}
        return self.session.post(self.address + path, form, timeout=60, **more)

    def edit(self, page: Any, **changes: str) -> int:
        path = f"/admin/pages/{page.pk}/edit/"
        shown = self.session.get(self.address + path, timeout=60)
        assert shown.status_code == 200, shown.status_code
        return self.post(path, shown_form(shown, page, **changes)).status_code


class Readers:
    """Citizens who read one address after the other, several at once, until the block ends."""

    def __init__(self, address: str, paths: list[str], at_once: int = 3) -> None:
        self.address, self.paths = address, paths
        self.failed: Counter[str] = Counter()
        self.part = "nothing"
        self._round = threading.Condition()
        self._rounds = 0
        self._ends = threading.Event()
        self._threads = [threading.Thread(target=self._read) for _ in range(at_once)]

    def __enter__(self) -> "Readers":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ends.set()
        for thread in self._threads:
            thread.join()

    def read_all(self) -> None:
        """Wait until each has begun and ended a round of all addresses from now on."""
        with self._round:
            wanted = self._rounds + 2 * len(self._threads)
            assert self._round.wait_for(lambda: self._rounds >= wanted, 60), f"readers wait: {self.part}"

    def _read(self) -> None:
        reader = session()
        while not self._ends.is_set():
            for path in self.paths:
                self._ask(reader, path)
            with self._round:
                self._rounds += 1
                self._round.notify_all()

    def _ask(self, reader: requests.Session, path: str) -> None:
        try:
            status = reader.get(self.address + path, timeout=30).status_code
        except requests.RequestException as error:
            status = type(error).__name__
        if status not in (200, 429):  # a limit keeps to its bound whatever is away
            self.failed[f"{self.part} away: {path} {status}"] += 1
