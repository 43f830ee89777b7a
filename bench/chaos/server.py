"""An Elasticsearch process on this machine: who it is, and what can be done to it."""

import os
import shlex
import signal
import subprocess
import time
from dataclasses import dataclass

from elasticsearch import ApiError, Elasticsearch, TransportError


@dataclass
class Server:
    """`start` is a command that starts it (again, with its data) and prints its address as the last line."""

    start: str = ""
    url: str = ""
    pid: int = 0

    def run(self) -> None:
        if self.start:
            done = subprocess.run(shlex.split(self.start), check=True, capture_output=True, text=True)
            self.url = done.stdout.split()[-1]
        self.pid = self._process()["id"]

    @property
    def api(self) -> Elasticsearch:
        return Elasticsearch(self.url, request_timeout=30)

    def _process(self) -> dict:
        (node,) = self.api.nodes.info(node_id="_local", metric="process").body["nodes"].values()
        return node["process"]

    @property
    def node(self) -> str:
        (node,) = self.api.nodes.info(node_id="_local", metric="process").body["nodes"].values()
        return node["name"]

    def signal(self, number: signal.Signals) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        self.signal(signal.SIGKILL)
        wait_until(lambda: not self.answers(), 30)

    def answers(self) -> bool:
        try:
            return bool(Elasticsearch(self.url, request_timeout=2, max_retries=0).info())
        except (ApiError, TransportError):
            return False


def wait_until(condition: object, seconds: float, every: float = 0.2) -> float:
    """How long it took; TimeoutError when it never came."""
    began = time.monotonic()
    while not condition():
        if time.monotonic() - began > seconds:
            raise TimeoutError(f"not within {seconds} s")
        time.sleep(every)
    return time.monotonic() - began
