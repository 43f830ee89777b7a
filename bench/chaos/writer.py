"""`python -m bench.chaos.writer RATE NUMBER`: publishes, edits, moves and deletes until it is told to stop.

One editor in a process of its own, as each worker of a web server is one. Prints at its end what it did.
"""

import json
import random
import signal
import sys
import threading
import time
from collections import Counter

import django

done: Counter[str] = Counter()
faults: list[str] = []
stopping = threading.Event()


class Writer:
    """One editor with two sections of the tree to itself: no two writers change the children of one page."""

    def __init__(self, home: object, number: int) -> None:
        from tests import factories

        self.make = factories.section
        self.sections = [self.make(home, f"Redacción {number} {side}") for side in ("a", "b")]
        self.chance = random.Random(number)
        self.pages = [self._new() for _page in range(5)]

    def change(self) -> None:
        actions = {"publication": 25, "edit": 40, "move": 20, "deletion": 15}
        (name,) = self.chance.choices(list(actions), list(actions.values()))
        if len(self.pages) < 3:
            name = "publication"
        getattr(self, f"_{name}")()
        done[name] += 1

    def _new(self) -> int:
        section = self._fresh(self.chance.choice(self.sections).pk)
        return self.make(section, f"Corte de agua {self.chance.random()}").pk

    def _fresh(self, pk: int) -> object:
        from wagtail.models import Page

        return Page.objects.get(pk=pk).specific

    def _publication(self) -> None:
        self.pages.append(self._new())

    def _edit(self) -> None:
        page = self._fresh(self.chance.choice(self.pages))
        page.summary = f"Cambiado {time.time()}"
        page.save_revision().publish()

    def _move(self) -> None:
        page = self._fresh(self.chance.choice(self.pages))
        other = next(section for section in self.sections if section.pk != page.get_parent().pk)
        page.move(self._fresh(other.pk), pos="last-child")

    def _deletion(self) -> None:
        self._fresh(self.pages.pop(self.chance.randrange(len(self.pages)))).delete()


def _work(writer: Writer, pause: float) -> float:
    """Change after change; by how many seconds the latest of them came after its time."""
    next_at, late = time.monotonic(), 0.0
    while not stopping.is_set():
        try:
            writer.change()
        except Exception as fault:  # counted and told: a publication must not fail because of a rebuild
            faults.append(repr(fault)[:200])
        next_at += pause
        late = max(late, time.monotonic() - next_at)
        stopping.wait(max(0.0, next_at - time.monotonic()))
    return late


def main() -> None:
    rate, number = float(sys.argv[1]), int(sys.argv[2])
    django.setup()
    from website.models import HomePage

    signal.signal(signal.SIGTERM, lambda *_: stopping.set())
    writer = Writer(HomePage.objects.first(), number)
    print("ready", flush=True)
    sys.stdin.readline()  # all begin together
    began = time.monotonic()
    late = _work(writer, 1 / rate)
    said = {"done": done, "faults": faults[:5], "failed": len(faults), "late": late}
    print(json.dumps(said | {"seconds": time.monotonic() - began}))


if __name__ == "__main__":
    main()
