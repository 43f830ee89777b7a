"""A worker is killed at random points: by the clock from outside, or at a random SQL statement."""

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
from .road import Road, walk

AUDIT_EVERY = 20  # runs; the rest is checked after each


@dataclass
class Run:
    seconds: float
    statements: int
    acknowledged: list[dict[str, Any]]
    killed: bool


def run(place: Place, rounds: int, chance: random.Random) -> list[str]:
    road, failures = Road(place), []
    walk_warm(road, "tibia")
    whole = _worker(road, "entera", None, None)
    failures += checks.of_a_run(whole.acknowledged)
    print(f"  whole road: {whole.statements} statements, {whole.seconds:.2f} s", flush=True)
    done, points = 0, {}
    while done < rounds and len(failures) < 20:
        by_clock = chance.random() < 0.5
        seconds = chance.uniform(0, whole.seconds) if by_clock else None
        statement = None if by_clock else chance.randint(1, whole.statements)
        ended = _worker(road, f"r{done}-{chance.randrange(10**9)}", seconds, statement)
        where = f"run {done} (" + (f"at {seconds:.3f} s)" if by_clock else f"at statement {statement})")
        failures += [f"{where}: {words}" for words in checks.of_a_run(ended.acknowledged)]
        failures += [f"{where}: {words}" for words in checks.of_the_tables(audit=not done % AUDIT_EVERY)]
        if ended.killed:
            done += 1
            after = ended.acknowledged[-1]["step"] if ended.acknowledged else "nothing"
            points[after] = points.get(after, 0) + 1
    failures += checks.of_the_tables(audit=True) + checks.what_waits_can_be_decided(place)
    print(f"  killed after: {points}; {checks.counted()}", flush=True)
    return failures


def walk_warm(road: Road, token: str) -> None:
    """Once in this process, so that every fork begins warm."""
    for _step, _title, act in road.steps(token):
        act()


def _worker(road: Road, token: str, seconds: float | None, statement: int | None) -> Run:
    """Fork a process that goes the road; kill it after `seconds`, or let it kill itself at `statement`."""
    connections.close_all()
    out, into = os.pipe()
    name = f"voceria-{token}"
    began = time.monotonic()
    process = os.fork()
    if not process:
        _in_the_child(road, token, out, into, name, statement)
    os.close(into)
    if seconds is not None:
        time.sleep(seconds)
        os.kill(process, signal.SIGKILL)
    with os.fdopen(out, "rb") as pipe:
        lines = pipe.read().splitlines()
    _pid, status = os.waitpid(process, 0)
    took = time.monotonic() - began
    _wait_for_the_server(name)
    said = [json.loads(line) for line in lines]
    statements = next((line["statements"] for line in said if line["step"] == "end"), 0)
    steps = [line for line in said if line["step"] != "end"]
    killed = os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL
    return Run(took, statements, steps, killed)


def _in_the_child(road: Road, token: str, out: int, into: int, name: str, statement: int | None) -> None:
    os.close(out)
    try:
        walk(road, token, into, name, statement)
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
