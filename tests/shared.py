"""`@shared` fixtures: data built once and kept in the database while one test after another asks for it.

Each of them is built in a transaction of its own around the tests, one on top of the other, and is taken
away before the first test that does not ask for it. So every test finds what it asks for and nothing else,
in whatever order the tests run, works inside its own transaction that is rolled back as ever, and gets
copies of the objects that it may change. See CONTRIBUTING.md.
"""

import copy
import inspect
import itertools
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.test import override_settings
from django.utils import translation

# Who asks for one of these sees other data than the rest, or commits it: nothing is shared with such a test.
APART_MARKS = ("elasticsearch", "browser")
APART_FIXTURES = {
    "transactional_db",
    "live_server",
    "django_db_serialized_rollback",
    "django_db_reset_sequences",
    "indices_of_the_admin",
}

Build = Callable[..., Any]
Wanted = dict[Build, list[Build]]  # each after those that it asks for


def shared(build: Build) -> Any:
    """A fixture whose data is shared. It may ask for shared fixtures only, and writes rows only, no files."""

    def given(request: pytest.FixtureRequest, db: None, **asked: Any) -> Any:
        return shelf.copy_of(build) if build in shelf.built else build(**asked)

    asked = [
        inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY)
        for name in ("request", "db", *inspect.signature(build).parameters)
    ]
    given.__signature__ = inspect.Signature(asked)
    given.__doc__, given.__module__ = build.__doc__, build.__module__
    given.build = build
    return pytest.fixture(given, name=build.__name__)


class Shelf:
    """What stands in the database around the next test: transactions and their values, one on the other."""

    def __init__(self) -> None:
        self._around: list[transaction.Atomic] = []
        self._values: list[dict[Build, Any]] = []  # each with all from below as the builder left them
        self._copied: dict[int, Any] = {}

    @property
    def built(self) -> dict[Build, Any]:
        return self._values[-1] if self._values else {}

    def copy_of(self, build: Build) -> Any:
        """This test's own; what two fixtures have in common is one object in their copies too."""
        return copy.deepcopy(self.built[build], self._copied)

    def complete(self, wanted: Wanted) -> None:
        """Build what is wanted and not there yet."""
        self._copied = {}
        self.keep(wanted)
        assert len(connection.atomic_blocks) == len(self._around), "the test's own transaction came first"
        for build in list(wanted)[len(self.built) :]:
            with _as_in_any_test():
                self._add(build, wanted[build])

    def _add(self, build: Build, asked: list[Build]) -> None:
        around = transaction.atomic()
        around.__enter__()
        self._around.append(around)
        values = copy.deepcopy(self.built)
        values[build] = build(**{one.__name__: values[one] for one in asked})
        self._values.append(values)

    def keep(self, wanted: Wanted) -> None:
        """Take away all from the first that is not wanted in its place."""
        places = zip(self.built, wanted, strict=False)
        same = len(list(itertools.takewhile(lambda place: place[0] is place[1], places)))
        while len(self._around) > same:
            transaction.set_rollback(True)
            self._around.pop().__exit__(None, None, None)
        del self._values[same:]


shelf = Shelf()
next_key = pytest.StashKey[pytest.Item | None]()


@contextmanager
def _as_in_any_test() -> Iterator[None]:
    """What the fixtures of `tests/conftest.py` that every test has see to."""
    # Models cannot be imported yet when pytest loads its plugins.
    from wagtail.signal_handlers import disable_reference_index_auto_update

    cache.clear()
    with (
        override_settings(ELASTICSEARCH_URL=""),
        translation.override(settings.LANGUAGE_CODE),
        disable_reference_index_auto_update(),
    ):
        yield


def _wanted_by(item: pytest.Item | None) -> Wanted:
    if item is None or _stands_apart(item):
        return {}
    found: Wanted = {}
    for name in item.fixturenames:
        _find(name, item, found)
    return found


def _find(name: str, item: pytest.Item, found: Wanted) -> Build | None:
    definitions = item.session._fixturemanager.getfixturedefs(name, item)
    build = definitions and getattr(definitions[-1].func, "build", None)
    if build and build not in found:
        names = inspect.signature(build).parameters
        asked = [_find(one, item, found) for one in names]
        if None in asked:
            raise TypeError(f"the shared fixture {name} asks for one that is not shared: {list(names)}")
        found[build] = asked
    return build


def _stands_apart(item: pytest.Item) -> bool:
    mark = item.get_closest_marker("django_db")
    return (
        not APART_FIXTURES.isdisjoint(item.fixturenames)
        or any(item.get_closest_marker(name) for name in APART_MARKS)
        or bool(mark and (mark.args or mark.kwargs))
    )


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item, nextitem: pytest.Item | None) -> None:
    item.stash[next_key] = nextitem


@pytest.fixture(autouse=True)
def data_on_the_shelf(request: pytest.FixtureRequest, django_db_blocker: Any) -> Iterator[None]:
    """Around the test's own transaction: pytest begins with this plugin's fixtures and ends with them.

    What the next test does not ask for is gone before its fixtures of a module or package are set up.
    """
    if wanted := _wanted_by(request.node):
        request.getfixturevalue("django_db_setup")
        with django_db_blocker.unblock():
            shelf.complete(wanted)
    yield
    with django_db_blocker.unblock():
        shelf.keep(_wanted_by(request.node.stash[next_key]))
