"""The demonstration's server: gunicorn in the process that made the site, which need not start a second time."""

from typing import Any

from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import BaseApplication

OPTIONS = {
    "workers": 1,  # as little memory as possible; threads are enough for one visitor
    "threads": 8,
    "worker_class": "config.worker.Worker",
    "limit_request_line": 8_190,  # as in gunicorn.conf.py, which is not read here
    "timeout": 120,
    "loglevel": "warning",
    "preload_app": True,
}


class _Server(BaseApplication):
    def __init__(self, port: int) -> None:
        self.port = port
        super().__init__()

    def load_config(self) -> None:
        for name, value in OPTIONS.items():
            self.cfg.set(name, value)
        self.cfg.set("bind", f"127.0.0.1:{self.port}")

    def load(self) -> Any:
        connections.close_all()  # no worker may share an open database with its parent
        return get_wsgi_application()


def serve(port: int) -> None:
    """Answers on `port` of this machine only, until it is interrupted; exits with 1 when the port is taken."""
    _Server(port).run()
