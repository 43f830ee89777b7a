"""`python -m bench.chaos.cluster --nodes URL,URL,URL --restart CMD`: a node is killed, then the master.

The nodes run on this machine and serve nobody else. CMD starts one again; `{port}` in it is the node's own.
"""

import argparse
import os
import shlex
import subprocess
import sys
import time
from urllib.parse import urlsplit

from elasticsearch import ApiError, TransportError

from .server import Server, wait_until
from .surroundings import own_surroundings


def _arguments() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--nodes", required=True, help="their addresses, with commas")
    arguments.add_argument("--restart", required=True)
    arguments.add_argument("--documents", type=int, default=5_000)
    arguments.add_argument("--changes", type=float, default=10.0, help="a second")
    arguments.add_argument("--pause", type=float, default=20.0, help="seconds before and after each death")
    return arguments.parse_args()


class Cluster:
    def __init__(self, urls: list[str], restart: str) -> None:
        self.nodes, self.restart = [Server(url=url) for url in urls], restart
        for node in self.nodes:
            node.run()

    def one(self, *, master: bool) -> Server:
        name = self._living().api.cat.master(format="json").body[0]["node"]
        return next(node for node in self.nodes if (node.node == name) == master)

    def kill_and_bring_back(self, node: Server, pause: float) -> str:
        """What became of the cluster, in words."""
        time.sleep(pause)
        node.kill()
        without = wait_until(lambda: self._is(2, "yellow", "green"), 120)
        time.sleep(pause)
        port = urlsplit(node.url).port
        subprocess.run(shlex.split(self.restart.format(port=port)), check=True, capture_output=True)
        node.run()
        return f"two nodes went on after {without:.1f} s; three again after {self.until_whole():.0f} s"

    def until_whole(self) -> float:
        return wait_until(lambda: self._is(len(self.nodes), "green"), 300)

    def _is(self, nodes: int, *colours: str) -> bool:
        try:
            health = self._living().api.options(request_timeout=3).cluster.health(timeout="2s").body
        except (ApiError, TransportError):
            return False
        return health["number_of_nodes"] == nodes and health["status"] in colours

    def _living(self) -> Server:
        return next(node for node in self.nodes if node.answers())


def main() -> int:
    given = _arguments()
    os.environ |= {"SEARCH_SHARDS": "2", "SEARCH_REPLICAS": "0-1", "ELASTICSEARCH_URL": given.nodes}
    cluster = Cluster(given.nodes.split(","), given.restart)
    with own_surroundings():
        return _survive(cluster, given)


def _survive(cluster: Cluster, given: argparse.Namespace) -> int:
    from . import content, processes, rebuilds, trials, watching

    content.build(given.documents, 0)
    with processes.worker(given.nodes):
        print(f"{given.documents} documents; equal after {trials.seconds_until_equal():.0f} s", flush=True)
        cluster.until_whole()
        with watching.watched(content.FOUND, readers=2) as seen:
            with rebuilds.writing(given.nodes, given.changes) as written:
                for master in (False, True):
                    became = cluster.kill_and_bring_back(cluster.one(master=master), given.pause)
                    print(f"{'the master' if master else 'a node'} killed: {became}", flush=True)
            equal_after = trials.seconds_until_equal()
    rate = sum(written["done"].values()) / written["seconds"]
    print(
        f"{rate:.1f} changes a second {written['done']}, {written['failed']} failed {written['faults']}; "
        f"{len(seen.answers)} answers (p95 {seen.p95:.2f} s, longest {seen.longest:.2f} s): {seen.errors} "
        f"errors, {seen.empty} empty {seen.empty_ones()}, "
        f"{seen.reduced} by the table; {seen.looks} looks: {len(seen.went_back)} "
        f"versions back, {len(seen.lost)} acknowledged lost; equal after {equal_after:.0f} s; "
        f"load {os.getloadavg()[0]:.1f}"
    )
    rebuilds.remove_indices()
    wrong = [seen.errors, seen.empty, seen.went_back, seen.lost, written["failed"]]
    return int(any(wrong) or equal_after > trials.EQUAL)


if __name__ == "__main__":
    sys.exit(main())
