"""Commands of the product as processes of their own, as an installation runs them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from .surroundings import ROOT


def command(name: str, url: str, *arguments: str, stdout: int = subprocess.DEVNULL) -> subprocess.Popen:
    environment = os.environ | {"ELASTICSEARCH_URL": url, "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(
        [sys.executable, "manage.py", name, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=stdout,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def worker(url: str) -> Iterator[subprocess.Popen]:
    """`manage.py search_worker` until the end of the block; an error when it ended by itself.

    The block begins once it is at work: what is measured there is not the start of a process.
    """
    running = command("search_worker", url, stdout=subprocess.PIPE)
    try:
        running.stdout.readline()
        yield running
        if running.poll() is not None:
            raise RuntimeError(f"the worker ended by itself: {running.returncode}")
    finally:
        running.send_signal(signal.SIGTERM)
        try:
            running.wait(30)
        except subprocess.TimeoutExpired:
            running.kill()
            running.wait()
