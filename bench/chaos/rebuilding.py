"""`python -m bench.chaos.rebuilding --url URL`: a rebuild under load, twice killed; the server is let be."""

import argparse
import os
import sys

from .surroundings import own_surroundings


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--url", default=os.environ.get("ELASTICSEARCH_URL", ""))
    arguments.add_argument("--documents", type=int, default=10_000)
    arguments.add_argument("--changes", type=float, default=20.0, help="a second")
    arguments.add_argument("--seconds", type=float, default=60.0, help="of changes, at least")
    given = arguments.parse_args()
    os.environ["ELASTICSEARCH_URL"] = given.url
    with own_surroundings():
        from . import content, rebuilds

        content.build(given.documents, 0)
        try:
            outcome = rebuilds.run(given.url, given.seconds, given.changes)
        finally:
            rebuilds.remove_indices()
    broken = list(outcome.broken_promises())
    print(f"{outcome}   load {os.getloadavg()[0]:.1f}", *broken, sep="\n")
    return len(broken)


if __name__ == "__main__":
    sys.exit(main())
