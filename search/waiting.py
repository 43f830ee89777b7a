"""What a transaction has changed so far, where its rows are written once at its end (`entries.together`)."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field

from django.db.models import Model
from wagtail.models import Page
from wagtail.search.backends.base import BaseSearchBackend


@dataclass
class Waiting:
    alone: dict[int, Page] = field(default_factory=dict)
    with_all_below: set[int] = field(default_factory=set)
    admin_index: dict[type[Model], dict[int, BaseSearchBackend]] = field(default_factory=dict)

    def subtrees(self) -> list[Page]:
        """As they stand now: a move has changed their paths since."""
        return list(Page.objects.filter(pk__in=self.with_all_below).order_by("pk"))

    def pages(self) -> list[Page]:
        """The others, in one order for all writers."""
        return [self.alone[key] for key in sorted(self.alone.keys() - self.with_all_below)]

    def write_admin_index(self) -> None:
        """What is still there, read as it stands now: a part of the transaction may have been taken back."""
        for model, backends in self.admin_index.items():
            objects = list(model._default_manager.filter(pk__in=backends))
            if objects:
                backends[objects[-1].pk].add_bulk(model, objects)


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


def takes_for_the_admin(indexed: Model, backend: BaseSearchBackend) -> bool:
    """Whether the admin's index learns of the object later, once however often it is saved."""
    held = _open.get()
    if held is None:
        return False
    held.admin_index.setdefault(type(indexed), {})[indexed.pk] = backend
    return True
