"""What `gunicorn config.wsgi` reads by itself in this folder; any option on the command line goes before."""

import os

pythonpath = ".,site"
worker_class = "config.worker.Worker"
threads = 4
limit_request_line = 8_190  # so that a long search is refused by the site, which says what its bound is
timeout = 60  # a worker that has not answered its master for so long is ended and replaced
graceful_timeout = 30  # after SIGTERM requests in hand are answered; systemd waits a little longer

# Its own lines as the site writes them. The proxy keeps the log of accesses, with the same request ids.
_FORMATTER = "TextFormatter" if os.environ.get("LOG_FORMAT", "").strip() == "text" else "JsonFormatter"
logconfig_dict = {
    "formatters": {"generic": {"()": f"operations.logs.{_FORMATTER}"}},
    "loggers": {
        "gunicorn.error": {"level": "INFO", "handlers": ["error_console"], "propagate": False},
        "gunicorn.access": {"level": "CRITICAL", "handlers": [], "propagate": False},
    },
}


def child_exit(server: object, worker: object) -> None:
    """What a process that has ended counted is kept, what it measured at the moment is not."""
    if os.environ.get("PROMETHEUS_MULTIPROC_DIR"):
        from prometheus_client import multiprocess

        multiprocess.mark_process_dead(worker.pid)
