"""Commands of the product as processes of their own, as an installation runs them."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from .surroundings import ROOT


def command(name: str, url: str, *arguments: str) -> subprocess.Popen:
    environment = os.environ | {"ELASTICSEARCH_URL": url}
    return subprocess.Popen(
        [sys.executable, "manage.py", name, *arguments],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )


@contextmanager
def worker(url: str) -> Iterator[subprocess.Popen]:
    """`manage.py search_worker` until the end of the block; an error when it ended by itself."""
    running = command("search_worker", url)
    try:
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
