"""Redis refused or frozen: every question is a miss, soon, and old values do not come back."""

import socket
import time

import pytest
from redis import ConnectionError as Refused

from common import redis_cache
from common.redis_cache import PatientClient, PatientRedisCache


@pytest.fixture
def closed():
    """The address of a port where nobody listens."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return f"redis://127.0.0.1:{port}/0"


@pytest.fixture
def frozen():
    """A server that takes connections and never answers."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(64)
        yield f"redis://127.0.0.1:{server.getsockname()[1]}/0"


@pytest.fixture(params=["closed", "frozen"])
def cache(request):
    return PatientRedisCache(request.getfixturevalue(request.param), {})


def test_every_question_is_answered_as_a_miss(cache):
    assert cache.get("a", "default") == "default"
    assert cache.get_or_set("a", lambda: "made", 5) == "made"
    assert cache.add("a", 1) is True
    assert cache.set("a", 1) is None
    assert cache.get_many(["a", "b"]) == {}
    assert cache.set_many({"a": 1}) == []
    assert cache.delete_many(["a"]) is None
    assert (cache.touch("a"), cache.delete("a"), cache.has_key("a"), cache.clear()) == (False,) * 4
    with pytest.raises(ValueError, match="not found"):
        cache.incr("a")
    assert not cache.answers()


def test_one_wait_serves_a_hundred_questions(frozen):
    begun = time.monotonic()
    for _again in range(50):
        for thread in (PatientRedisCache(frozen, {}), PatientRedisCache(frozen, {})):
            thread.get("a")
    assert time.monotonic() - begun < 2 * redis_cache.PATIENCE + 0.5


def test_an_outage_is_told_once_a_minute(closed, caplog, monkeypatch):
    monkeypatch.setattr(redis_cache, "PAUSE", -1)  # every question tries
    cache = PatientRedisCache(closed, {})
    for _again in range(5):
        cache.get("a")
    assert len(caplog.records) == 1


class Server:
    """What Django's client asks of Redis, in a dictionary that can be taken away."""

    def __init__(self):
        self.values, self.is_away = {}, False

    def __getattr__(self, name):
        raise AssertionError(f"nobody asks for {name}")

    def _ask(self):
        if self.is_away:
            raise Refused("away")

    def get(self, key):
        self._ask()
        return self.values.get(key)

    def set(self, key, value, **ends):
        self._ask()
        self.values[key] = value

    def delete(self, *keys):
        self._ask()
        return sum(self.values.pop(key, None) is not None for key in keys)

    def ping(self):
        self._ask()
        return True

    def flushdb(self):
        self._ask()
        self.values.clear()
        return True


@pytest.fixture
def server(monkeypatch):
    server = Server()
    monkeypatch.setattr(PatientClient, "get_client", lambda *args, **kwargs: server)
    monkeypatch.setattr(PatientClient, "outages", {})
    monkeypatch.setattr(redis_cache, "PAUSE", -1)
    return server


def test_what_was_written_during_an_outage_is_not_read_as_it_was_before(server):
    cache = PatientRedisCache("redis://one/0", {})
    cache.set("changed", 1)
    cache.set("left", 1)
    server.is_away = True
    cache.delete("changed")
    server.is_away = False
    assert (cache.get("changed"), cache.get("left")) == (None, 1)


def test_too_many_missed_writes_empty_the_cache(server, monkeypatch):
    monkeypatch.setattr(redis_cache, "_MOST_MISSED", 2)
    cache = PatientRedisCache("redis://two/0", {})
    cache.set("left", 1)
    server.is_away = True
    for number in range(4):
        cache.set(str(number), 1)
    server.is_away = False
    assert cache.get("left") is None
