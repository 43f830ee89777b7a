"""`python -m bench.search [--documents N] [--clients 1,8]`: beside the stock backend, in one run."""

import argparse
import os
import resource
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "bench.search.settings"
os.environ.pop("DATABASE_URL", None)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--documents", type=int, default=5000)
    arguments.add_argument("--rounds", type=int, default=3)
    arguments.add_argument("--clients", default="1,8")
    arguments.add_argument("--publications", type=int, default=20)
    given = arguments.parse_args()
    if not os.environ.get("ELASTICSEARCH_URL"):
        raise SystemExit("Give ELASTICSEARCH_URL of a running Elasticsearch 9.")

    import django

    django.setup()
    from django.core.management import call_command

    from bench.search import content, runs

    call_command("migrate", verbosity=0, run_syncdb=True)
    content.fill(given.documents)
    print(f"{given.documents} documents; times in milliseconds: p50, p95, failures")
    try:
        runs.fill_both(given.documents)
        for clients in given.clients.split(","):
            runs.compare_queries(given.rounds, int(clients))
        runs.publish(given.publications)
    finally:
        runs.clean_up()
    print(
        f"memory of this process: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB at most"
    )


main()
