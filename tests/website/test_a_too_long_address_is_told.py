import runpy
import socket
from pathlib import Path

from django.utils import translation
from gunicorn.config import Config
from gunicorn.glogging import Logger
from gunicorn.http.errors import InvalidRequestLine, LimitRequestLine

from config.worker import LONGEST_REQUEST_LINE, Worker

ROOT = Path(__file__).resolve().parents[2]


def answer_to(error):
    worker = Worker.__new__(Worker)
    worker.log, worker.cfg = Logger(Config()), Config()
    ours, theirs = socket.socketpair()
    with ours, theirs:
        worker.handle_error(None, ours, ("127.0.0.1", 1), error)
        return theirs.recv(65_536).decode()


def test_it_is_told_in_the_sites_language():
    with translation.override("en"):
        answer = answer_to(LimitRequestLine(9_000, 8_190))
    head, _, page = answer.partition("\r\n\r\n")
    assert head.startswith("HTTP/1.1 414 ") and f"Content-Length: {len(page.encode())}" in head
    assert "La dirección es demasiado larga" in page


def test_other_errors_stay_gunicorns_own():
    assert answer_to(InvalidRequestLine("x")).startswith("HTTP/1.1 400 ")


def test_the_configuration_names_what_exists():
    settings = runpy.run_path(str(ROOT / "gunicorn.conf.py"))
    assert settings["worker_class"] == f"{Worker.__module__}.{Worker.__qualname__}"
    assert settings["limit_request_line"] == LONGEST_REQUEST_LINE
