"""What a transaction has changed so far, where its rows are written once at its end (`entries.together`)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from wagtail.models import Page


@dataclass
class Waiting:
    alone: dict[int, Page] = field(default_factory=dict)
    with_all_below: set[int] = field(default_factory=set)

    def subtrees(self) -> list[Page]:
        """As they stand now: a move has changed their paths since."""
        return list(Page.objects.filter(pk__in=self.with_all_below).order_by("pk"))

    def pages(self) -> list[Page]:
        """The others, in one order for all writers."""
        return [self.alone[key] for key in sorted(self.alone.keys() - self.with_all_below)]


_open: ContextVar[Waiting | None] = ContextVar("waiting", default=None)


@contextmanager
def begun() -> Iterator[Waiting]:
    """Collects what changes until the block ends; inside another such block that one collects."""
    if _open.get() is not None:
        yield Waiting()
        return
    token = _open.set(Waiting())
    try:
        yield _open.get()
    finally:
        _open.reset(token)


def takes(page: Page, with_all_below: bool = False) -> bool:
    """Whether the page is written later; who is told so need do no more."""
    held = _open.get()
    if held is None:
        return False
    if with_all_below:
        held.with_all_below.add(page.pk)
    else:
        held.alone[page.pk] = page
    return True
