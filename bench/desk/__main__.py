"""`python -m bench.desk [--rounds 100] [--waiting 500]`: submit, decide and the desk on PostgreSQL.

Prints median and 95th percentile in milliseconds and the SQL queries, through the views, in one process.
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
