"""A worker is killed at random points: by the clock from outside, or at a random SQL statement."""

import collections
import json
import os
import random
import signal
import time
from dataclasses import dataclass
from typing import Any

from django.db import connection, connections

from . import checks
from .office import Place
from .road import Counter, Road, walk

AUDIT_EVERY = 20  # kills; the rest is checked after each
MOST_FAILURES = 20
STEPS = ("submit", "clear", "save", "unpublish", "publish", "unpublish directly", "the end")


@dataclass
class Run:
    acknowledged: list[dict[str, Any]]
    killed: bool


def run(place: Place, rounds: int, chance: random.Random) -> list[str]:
    """Each worker goes on where the killed one left the road, so that every crash is recovered from."""
    road, failures = Road(place), []
    statements, seconds = _longest_step(road)
    print(f"  longest step: {statements} statements, {seconds:.2f} s", flush=True)
    done, number, points = 0, 0, collections.Counter()
    while done < rounds and len(failures) < MOST_FAILURES:
        token, after = _where_it_stands(road, number)
        if after == len(STEPS) - 1:
            number += 1
            continue
        by_clock = chance.random() < 0.5
        limit = chance.uniform(0, 1.2 * seconds) if by_clock else None
        statement = None if by_clock else chance.randint(1, int(1.2 * statements))
        ended = _worker(road, token, after, limit, statement)
        where = f"kill {done} of {token} ({limit or statement})"
        failures += [f"{where}: {words}" for words in checks.of_a_run(ended.acknowledged)]
        failures += [f"{where}: {words}" for words in checks.of_the_tables(audit=not done % AUDIT_EVERY)]
        if ended.killed:
            done += 1
            points[STEPS[min(after + len(ended.acknowledged), len(STEPS) - 1)]] += 1
        if done % 25 == 0 and ended.killed:
            print(f"  {done} killed, {len(failures)} failures", flush=True)
    failures += checks.of_the_tables(audit=True) + checks.what_waits_can_be_decided(place)
    print(f"  killed during: {dict(points)}; {checks.counted()}", flush=True)
    return failures


def _longest_step(road: Road) -> tuple[int, float]:
    """Statements and seconds, after a round that warms what every fork will inherit."""
    for _step, _title, act in road.steps("tibia"):
        act()
    statements, seconds = [], []
    for _step, _title, act in road.steps("entera"):
        counter, began = Counter(None), time.monotonic()
        with connection.execute_wrapper(counter):
            act()
        statements.append(counter.count)
        seconds.append(time.monotonic() - began)
    return max(statements), max(seconds)


def _where_it_stands(road: Road, number: int) -> tuple[str, int]:
    """The road and how many of its steps are done."""
    token = f"r{number}"
    done = [checks.is_there(step, title) for step, title, _act in road.steps(token)]
    return token, done.index(False) if False in done else len(done)


def _worker(road: Road, token: str, after: int, seconds: float | None, statement: int | None) -> Run:
    """Fork a process that goes on; kill it after `seconds`, or let it kill itself at `statement`."""
    connections.close_all()
    out, into = os.pipe()
    name = f"voceria-{token}"
    process = os.fork()
    if not process:
        _in_the_child(road, token, after, out, into, name, statement)
    os.close(into)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
    with os.fdopen(out, "rb") as pipe:
        lines = pipe.read().splitlines()
    _pid, status = os.waitpid(process, 0)
    _wait_for_the_server(name)
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return Run([json.loads(line) for line in lines], killed)


def _in_the_child(
    road: Road, token: str, after: int, out: int, into: int, name: str, statement: int | None
) -> None:
    os.close(out)
    try:
        walk(road, token, after, into, name, statement)
    finally:
        os._exit(0)


def _wait_for_the_server(name: str) -> None:
    """PostgreSQL may still be at the killed worker's last statement."""
    with connection.cursor() as cursor:
        for _ in range(600):
            cursor.execute("SELECT count(*) FROM pg_stat_activity WHERE application_name = %s", [name])
            if not cursor.fetchone()[0]:
                return
            time.sleep(0.05)
    raise SystemExit(f"the server still serves {name}")
