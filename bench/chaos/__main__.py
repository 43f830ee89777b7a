"""`python -m bench.chaos --start CMD`: break an Elasticsearch of its own, then rebuild under load.

CMD (or CHAOS_ELASTICSEARCH_START) starts a server that nobody else uses, keeps its data when it is started
again, and prints its address as the last line.
"""

import argparse
import os
import sys

from .surroundings import own_surroundings


def _arguments() -> argparse.Namespace:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--start", default=os.environ.get("CHAOS_ELASTICSEARCH_START", ""))
    arguments.add_argument("--documents", type=int, default=10_000)
    arguments.add_argument("--pages", type=int, default=20, help="true pages that are published")
    arguments.add_argument("--searches", type=int, default=1_000, help="in each fault")
    arguments.add_argument("--clients", type=int, default=2)
    arguments.add_argument("--faults", default="", help="some of them, by name, with commas")
    arguments.add_argument("--rebuild-seconds", type=float, default=60.0, help="0 leaves rebuilding out")
    arguments.add_argument("--changes", type=float, default=20.0, help="a second, while it is rebuilt")
    given = arguments.parse_args()
    if not given.start:
        raise SystemExit("Give --start: a command that starts an Elasticsearch 9 for this run alone.")
    return given


def main() -> int:
    given = _arguments()
    os.environ |= {"SEARCH_SHARDS": "2", "ELASTICSEARCH_URL": ""}
    with own_surroundings():
        from . import proxy, server
        from .faults import Place
        from .runs import break_in_every_way, clean_up, fill, rebuild_under_load

        own = server.Server(start=given.start)
        own.run()
        with proxy.before(own.url) as standing_before:
            place = Place(own, standing_before)
            try:
                pages = fill(place, given.documents, given.pages)
                broken = break_in_every_way(place, pages, given)
                if given.rebuild_seconds:
                    broken += rebuild_under_load(place, given.rebuild_seconds, given.changes)
            finally:
                clean_up(place)
    print("\n".join(broken) or "every promise was kept")
    return len(broken)


if __name__ == "__main__":
    sys.exit(main())
