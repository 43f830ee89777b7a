"""`python -m bench.faults [--kills 200] [--decisions 100] [--saves 500] [--seed N]`: crashes and races.

Real processes on a PostgreSQL database of its own. Prints the seed and every failure; exit status 1 on any.
"""

import argparse
import os
import random
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "bench.faults.settings"


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--kills", type=int, default=200)
    arguments.add_argument("--decisions", type=int, default=100)
    arguments.add_argument("--saves", type=int, default=500)
    arguments.add_argument("--seed", type=int, default=random.SystemRandom().randrange(10**6))
    given = arguments.parse_args()
    from bench.throwaway import database

    print(f"seed {given.seed}", flush=True)
    with database():
        failures = _run(given)
    print(f"{len(failures)} failures")
    raise SystemExit(1 if failures else 0)


def _run(given: argparse.Namespace) -> list[str]:
    import django

    django.setup()
    from django.core.management import call_command
    from django.db import connections

    from bench.faults import decisions, kills, saves
    from bench.faults.office import build

    call_command("migrate", verbosity=0)
    place, failures = build(), []
    for name, part, rounds in (
        ("kills", kills.run, given.kills),
        ("decisions", decisions.run, given.decisions),
        ("saves", saves.run, given.saves),
    ):
        began, found = time.monotonic(), []
        if rounds:
            found = part(place, rounds, random.Random(f"{given.seed} {name}"))
        print(f"{name}: {rounds} rounds, {len(found)} failures, {time.monotonic() - began:.0f} s", flush=True)
        for failure in found:
            print(f"  {name}: {failure}", flush=True)
        failures += found
    connections.close_all()
    return failures


main()
