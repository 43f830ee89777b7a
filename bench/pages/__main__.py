"""`python -m bench.pages [--bulletins N] [--rounds N]`: our pages against a plain Wagtail page, in one run.

Prints for each page the median and 95th percentile in milliseconds, the SQL queries, and the ratio of its
median to the plain page of its kind; then what memory the process has come to use. The content is made by
another process, so that the figure tells what serving takes.
"""

import argparse
import os
import resource
import sys
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "site")]
os.environ["DJANGO_SETTINGS_MODULE"] = "bench.pages.settings"
os.environ.pop("DATABASE_URL", None)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--bulletins", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=40)
    given = arguments.parse_args()

    import django

    django.setup()
    from bench.pages.measuring import measure

    with ProcessPoolExecutor(1, mp_context=get_context("fork")) as other:
        addresses = other.submit(_content, given.bulletins).result()
    print(f"{given.bulletins} bulletins and as many plain pages, {given.rounds} rounds, one process, SQLite")
    print(f"{'page':22} {'median ms':>10} {'p95 ms':>8} {'queries':>8} {'ratio to plain':>15}")
    plain: dict[str, float] = {}
    for name, (address, kind) in addresses.items():
        timing = measure(address, given.rounds)
        plain.setdefault(kind, timing.median)
        ratio = timing.median / plain[kind]
        print(f"{name:22} {timing.median:10.1f} {timing.p95:8.1f} {timing.queries:8d} {ratio:15.2f}")
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"memory of this process: {memory:.0f} MB at most")


def _content(bulletins: int) -> dict[str, tuple[str, str]]:
    from django.core.management import call_command

    from bench.pages.content import build

    call_command("migrate", verbosity=0)
    return build(bulletins)


main()
