"""`python -m bench.desk [--rounds 100] [--waiting 500]`: submit, decide and the desk on PostgreSQL.

Prints median and 95th percentile in milliseconds and the SQL queries, through the views, in one process.
What is timed is an answer of a warm server set up as production is: letters, the index of references and the
index of the admin are written to the queue, no query is logged, templates stay compiled, the page has a body
of some three hundred words. Not timed: rendering the page that a redirect leads to, and whatever the queue's
worker does. Queries are counted in rounds of their own. Elasticsearch, bounded by itself, is left out.
"""

import argparse
import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "bench.desk.settings"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--rounds", type=int, default=100)
    arguments.add_argument("--waiting", type=int, default=500)
    given = arguments.parse_args()
    from bench.throwaway import database

    with database():
        import django

        django.setup()
        from django.core.management import call_command
        from django.db import connections

        from bench.desk.measuring import measure

        call_command("migrate", verbosity=0)
        for line in measure(given.waiting, given.rounds):
            print(line, flush=True)
        connections.close_all()


main()
