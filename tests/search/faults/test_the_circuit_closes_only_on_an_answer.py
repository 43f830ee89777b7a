import pytest
from django.core.cache import cache

from search.elastic import circuit
from search.elastic.circuit import Circuit


@pytest.fixture
def clock(monkeypatch):
    """Seconds that pass when the test says so; the server greets whoever asks."""
    now = [1_000.0]
    monkeypatch.setattr(circuit.time, "time", lambda: now[0])
    monkeypatch.setattr(circuit, "_answers", lambda seconds: True)

    def pass_(seconds):
        now[0] += seconds

    return pass_


@pytest.fixture
def opened(clock):
    cache.clear()
    one = Circuit("test", probe_seconds=0.1)
    one.failed()
    return one


def test_open_it_lets_nobody_through(opened):
    assert not opened.allows()


def test_after_the_pause_one_caller_tries_and_the_others_wait_for_what_it_finds(opened, clock):
    clock(circuit.FIRST_PAUSE)
    assert opened.allows()
    assert [opened.allows() for _other in range(3)] == [False] * 3
    opened.succeeded()
    assert [opened.allows() for _other in range(3)] == [True] * 3


def test_a_server_that_greets_and_finds_nothing_is_asked_ever_less_often(opened, clock):
    """A failed try is a further failure: the pauses grow though the greeting was answered."""
    pauses = []
    for _round in range(4):
        waited = 0.0
        while not opened.allows():
            clock(0.5)
            waited += 0.5
            cache.delete(f"{opened.state.key}:claim")
        pauses.append(waited)
        opened.failed()
    assert pauses == sorted(set(pauses))


def test_whoever_tried_and_never_came_back_does_not_keep_it_open(opened, clock):
    clock(circuit.FIRST_PAUSE)
    assert opened.allows()
    clock(circuit.TRIAL)
    cache.delete(f"{opened.state.key}:claim")
    assert opened.allows()
