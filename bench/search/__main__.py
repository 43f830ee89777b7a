"""`python -m bench.search [--documents N] [--embedded N] [--clients 1,8]`: beside the stock backend.

On a SQLite file of its own, with DATABASE_URL=postgres://… in a new database on that server. The embedded
engine is asked first, while there are only so many documents; without ELASTICSEARCH_URL it alone is.
"""

import argparse
import os
import resource
import sys
from contextlib import nullcontext
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "bench.search.settings"


def main() -> None:
    from bench import throwaway

    given = _arguments()
    with throwaway.database() if os.environ.get("DATABASE_URL") else nullcontext():
        _measure(given)
    used = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"memory of this process: {used.ru_maxrss / 1024:.0f} MB at most, "
        f"processor {used.ru_utime + used.ru_stime:.0f} s; load of the machine {os.getloadavg()[1]:.1f}"
    )


def _arguments() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--documents", type=int, default=5000)
    arguments.add_argument("--embedded", type=int, default=5000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--clients", default="1,8")
    arguments.add_argument("--publications", type=int, default=20)
    return arguments.parse_args()


def _measure(given: argparse.Namespace) -> None:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connection, connections

    from bench.search import content, runs

    print(f"times in milliseconds: p50, p95, failures; database: {connection.vendor}")
    call_command("migrate", verbosity=0, run_syncdb=True)
    grown = content.Content()
    grown.fill(given.embedded, indexed=True)
    runs.ask_embedded(given.rounds)
    if os.environ.get("ELASTICSEARCH_URL"):
        grown.fill(given.documents, indexed=False)
        _measure_elasticsearch(given, grown.count)
    connections.close_all()


def _measure_elasticsearch(given: argparse.Namespace, count: int) -> None:
    from bench.search import publishing, runs

    print(f"{count} documents")
    try:
        runs.fill_both(count)
        for clients in given.clients.split(","):
            runs.compare_queries(given.rounds, int(clients))
        publishing.publish(given.publications)
    finally:
        runs.clean_up()


main()
