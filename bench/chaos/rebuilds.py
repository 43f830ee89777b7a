"""A rebuild while people publish, edit, move, delete and read: twice killed half-way, then left alone."""

import json
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.conf import settings
from elasticsearch import NotFoundError

from search.elastic import names
from search.elastic.client import body_of, client
from search.elastic.indices import behind_alias
from search.models import SearchEntry
from tests.search.calm import forget_failures

from . import content, processes, trials, watching
from .server import wait_until
from .surroundings import ROOT

KILLED = 2
READERS_PAUSE = 0.3  # seconds; a reader who asks without one takes a core from the editors
WRITERS = os.cpu_count() or 1  # more would only take turns


@dataclass
class Outcome:
    seen: watching.Seen
    written: dict
    rebuilt: list[int]
    rebuilding: float  # seconds, from the first rebuild's start to the last one's end
    seconds: float
    equal_after: float
    indices: int

    def __str__(self) -> str:
        seen, written = self.seen, self.written
        rate = sum(written["done"].values()) / written["seconds"]
        return (
            f"rebuild: {rate:.1f} changes a second {written['done']}, {written['failed']} failed, "
            f"the latest {written['late']:.1f} s after its time; "
            f"processes ended with {self.rebuilt} after {self.rebuilding:.0f} s; "
            f"{len(seen.answers)} answers (p95 {seen.p95:.2f} s): {seen.errors} errors, {seen.empty} empty, "
            f"{seen.reduced} by the table; {seen.looks} looks: {len(seen.went_back)} versions back, "
            f"{len(seen.lost)} acknowledged lost; "
            f"{self.seconds:.0f} s in all, equal {self.equal_after:.0f} s after; {self.indices} index left"
        )

    def broken_promises(self) -> Iterator[str]:
        kept = {
            "no change failed": not self.written["failed"],
            "killed twice, done once": self.rebuilt == [-signal.SIGKILL] * KILLED + [0],
            "no error": not self.seen.errors,
            "no empty answer": not self.seen.empty,
            "versions never go back": not self.seen.went_back,
            "nothing acknowledged is lost": not self.seen.lost,
            "no difference": self.equal_after <= trials.EQUAL,
            "old indices are gone": self.indices == 1,
        }
        return (f"rebuild: not kept: {promise}" for promise, held in kept.items() if not held)


def run(url: str, seconds: float, changes: float) -> Outcome:
    """At least `seconds` of changes; the three rebuilds begin one after the other."""
    forget_failures()
    with processes.worker(url):
        trials.seconds_until_equal()
        return _under_load(url, seconds, changes)


def _under_load(url: str, seconds: float, changes: float) -> Outcome:
    began = time.monotonic()
    with watching.watched(content.FOUND, pause=READERS_PAUSE) as seen:
        with writing(url, changes) as written:
            started = time.monotonic()
            rebuilt = [_killed_half_way(url) for _time in range(KILLED)]
            rebuilt.append(processes.command("search_rebuild", url, "--locale", "es").wait(900))
            rebuilding = time.monotonic() - started
            time.sleep(max(0.0, seconds - (time.monotonic() - began)))
        equal_after = trials.seconds_until_equal()
    held = body_of(client().indices.get(index=names.indices_pattern("es"), expand_wildcards="all"))
    return Outcome(seen, written, rebuilt, rebuilding, time.monotonic() - began, equal_after, len(held))


@contextmanager
def writing(url: str, changes: float) -> Iterator[dict]:
    """The writers' processes; after the block the dictionary says what they did together."""
    written: dict = {}
    running = [_writer(url, changes / WRITERS, number) for number in range(WRITERS)]
    try:
        for process in running:
            print("go", file=process.stdin, flush=True)
        yield written
    finally:
        for process in running:
            process.send_signal(signal.SIGTERM)
        said = [json.loads(process.communicate(timeout=120)[0].splitlines()[-1]) for process in running]
    written |= {
        "done": dict(sum((Counter(one["done"]) for one in said), Counter())),
        "faults": [fault for one in said for fault in one["faults"]],
        "failed": sum(one["failed"] for one in said),
        "late": max(one["late"] for one in said),
        "seconds": max(one["seconds"] for one in said),
    }


def _writer(url: str, rate: float, number: int) -> subprocess.Popen:
    """Ready when this returns, so that the sections of two are not made at the same place at once."""
    command = [sys.executable, "-m", "bench.chaos.writer", str(rate), str(number)]
    environment = os.environ | {"ELASTICSEARCH_URL": url}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    process = subprocess.Popen(command, cwd=ROOT, env=environment, text=True, **pipes)
    process.stdout.readline()
    return process


def remove_indices() -> None:
    """All of this run."""
    own = f"{settings.SEARCH_INDEX_PREFIX}.*"
    for name in body_of(client().indices.get(index=own, features="aliases", expand_wildcards="all")):
        client().indices.delete(index=name)


def _killed_half_way(url: str) -> int:
    rows = SearchEntry.objects.filter(locale="es", visible=True).count()
    before = _unnamed()
    rebuilding = processes.command("search_rebuild", url, "--locale", "es")
    wait_until(
        lambda: rebuilding.poll() is not None or _written_to(_unnamed() - before) > rows / 2, 600, every=0.5
    )
    rebuilding.kill()
    return rebuilding.wait()


def _unnamed() -> set[str]:
    """Indices that the alias does not name."""
    held = body_of(client().indices.get(index=names.indices_pattern("es"), features="aliases"))
    return set(held) - set(behind_alias(client(), "es"))


def _written_to(indices: set[str]) -> int:
    if not indices:
        return 0
    try:
        found = body_of(client().indices.stats(index=sorted(indices), metric="indexing"))
    except NotFoundError:  # a rebuild that began has just swept it
        return 0
    return found["_all"]["primaries"].get("indexing", {}).get("index_total", 0)
