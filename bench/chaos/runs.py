"""The parts of `python -m bench.chaos`, in their order."""

import argparse
import os
import signal
import time
from contextlib import suppress

from django.conf import settings

from search.elastic import keeping_up

from . import content, processes, rebuilds, trials
from .faults import FAULTS, Place


def fill(place: Place, documents: int, pages: int) -> list:
    """The table filled, and the time until a worker that starts with nothing has made the index."""
    began = time.monotonic()
    published = content.build(documents, pages)
    print(
        f"{documents} documents and {pages} pages, made in {time.monotonic() - began:.0f} s; load {_load()}"
    )
    settings.ELASTICSEARCH_URL = place.server.url
    with processes.worker(place.server.url):
        print(f"from nothing to an equal index: {trials.seconds_until_equal():.0f} s", flush=True)
    return published


def break_in_every_way(place: Place, pages: list, given: argparse.Namespace) -> list[str]:
    wanted = [name for name in given.faults.split(",") if name]
    broken: list[str] = []
    print(trials.HEADINGS, flush=True)
    for fault in FAULTS:
        if wanted and fault.name not in wanted:
            continue
        trial = trials.run(fault, place, pages, given.searches, given.clients)
        print(f"{trial}   load {_load()}", flush=True)
        broken += trial.broken_promises()
    return broken


def rebuild_under_load(place: Place, seconds: float, changes: float) -> list[str]:
    keeping_up.ensure_indices()
    outcome = rebuilds.run(place.server.url, seconds, changes)
    print(f"{outcome}   load {_load()}", flush=True)
    return list(outcome.broken_promises())


def clean_up(place: Place) -> None:
    """A server that a fault left killed or frozen is brought back first."""
    place.proxy.refusal = 0
    with suppress(ProcessLookupError):
        place.server.signal(signal.SIGCONT)
    place.server.run()
    settings.ELASTICSEARCH_URL = place.server.url
    rebuilds.remove_indices()


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"
