"""What is read once for all that happens to one question: a second look, another engine, another time."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar

_known: ContextVar[dict | None] = ContextVar("known", default=None)

Asked = ParamSpec("Asked")
Read = TypeVar("Read")


@contextmanager
def one_question() -> Iterator[None]:
    token = _known.set({})
    try:
        yield
    finally:
        _known.reset(token)


def asked_once(read: Callable[Asked, Read]) -> Callable[Asked, Read]:
    """A reader that asks the database once for the same within one question; outside of any, each time."""

    @wraps(read)
    def once(*asked: Asked.args) -> Read:
        known = _known.get()
        if known is None:
            return read(*asked)
        key = (read, asked)
        if key not in known:
            known[key] = read(*asked)
        return known[key]

    return once
