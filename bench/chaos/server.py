"""An Elasticsearch process on this machine: who it is, and what can be done to it."""

import os
import shlex
import signal
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

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
        wait_until(self.answers, 180)
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

    @property
    def data(self) -> Path:
        """Where it keeps its data: a path, or the first of several."""
        (node,) = self.api.nodes.info(node_id="_local", metric="settings").body["nodes"].values()
        path = node["settings"]["path"]["data"]
        return Path(path if isinstance(path, str) else path[0])

    def shards(self, index: str) -> list[str]:
        """The states of its primary shards, those that have begun first."""
        rows = self.api.cat.shards(index=index, h="prirep,state", format="json").body
        return sorted(row["state"] for row in rows if row["prirep"] == "p")

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
