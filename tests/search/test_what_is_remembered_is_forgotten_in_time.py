import pytest

from search import freshness
from search.freshness import Freshness, read_anew


@pytest.fixture
def read():
    """A remembered reader, what it reads from, and how often it has read."""
    known = Freshness("test:remembered", seconds=30)
    times = []

    @known.remembered
    def reader(name):
        times.append(name)
        return len(times)

    return reader, known, times


@pytest.fixture
def cache_is_down(monkeypatch):
    def down(*_args, **_kwargs):
        raise ConnectionError

    for name in ("get_or_set", "set"):
        monkeypatch.setattr(freshness.cache, name, down)


def test_it_is_read_once_until_it_changes(read, django_capture_on_commit_callbacks, db):
    reader, known, _times = read
    assert [reader("a"), reader("a"), reader("b")] == [1, 1, 2]
    with django_capture_on_commit_callbacks(execute=True) as at_commit:
        known.changed()
        assert reader("a") == 3  # the process that changes it sees it at once
    assert len(at_commit) == 1 and reader("a") == 4  # the others once it is committed


def test_what_is_only_tried_stays_in_no_memory(read):
    reader, _known, _times = read
    assert reader("a") == 1
    with read_anew():
        assert reader("a") == 2
    assert reader("a") == 1


def test_it_is_remembered_for_a_while_where_the_cache_is_down(read, cache_is_down, db, monkeypatch):
    reader, known, _times = read
    monkeypatch.setattr(freshness.time, "monotonic", lambda: 100.0)
    assert [reader("a"), reader("a")] == [1, 1]
    known.changed()
    assert reader("a") == 2
    monkeypatch.setattr(freshness.time, "monotonic", lambda: 131.0)
    assert reader("a") == 3


def test_a_process_does_not_remember_without_end(read):
    reader, _known, times = read
    for name in range(freshness.MOST_REMEMBERED + 1):
        reader(str(name))
    assert reader("0") == len(times)
