import threading

import pytest

from search.database import renewal
from search.database.engine import DatabaseEngine
from search.elastic import checking, indices, keeping_up, worker
from search.elastic.worker import Worker
from search.engines.base import EngineUnavailable, Question
from search.models import FoldedText, Posting
from tests.factories import entry


@pytest.fixture
def quarter_of_an_hour_later(monkeypatch):
    """Time as the worker sees it when its comparison is due."""
    monkeypatch.setattr(worker, "COMPARE_EVERY", 0.0)


def test_it_compares_now_and_then_and_repairs_what_nobody_marked(server, engine, quarter_of_an_hour_later):
    row = entry("Corte de agua")
    Worker().turn()
    server.delete(index=indices.behind_alias(server, "es")[0], id=str(row.page_id), refresh=True)
    assert checking.report("es").found.missing == [row.page_id]
    Worker().turn()
    assert str(checking.report("es")) == "es: equal"


def test_it_renews_what_an_older_analyser_wrote_beside_its_other_work(engine):
    """The table answers where the server cannot: it must find as well as the present analyser lets it."""
    for number in range(3):
        entry(f"Corte de agua {number}")
    FoldedText.objects.update(written_by="older")
    Posting.objects.all().delete()
    mine = Worker()
    mine.turn()
    assert DatabaseEngine().search(Question("cortes")).total == 3
    assert not renewal.is_needed() and keeping_up.catch_up().sent == 0


def test_a_failure_that_nobody_foresaw_does_not_end_it(engine, monkeypatch):
    """One error in a turn is told and the next turn taken: a dead worker repairs nothing."""
    mine, turns = Worker(), []

    def turn(self):
        turns.append(1)
        if len(turns) == 3:
            mine.stop()
        raise [RuntimeError("no such thing"), EngineUnavailable("away")][len(turns) % 2]

    monkeypatch.setattr(Worker, "turn", turn)
    monkeypatch.setattr(worker, "POLL", 0.01)
    runs = threading.Thread(target=mine.run)
    runs.start()
    runs.join(20)
    keeping_up.stop_soon.clear()
    assert not runs.is_alive()
    assert len(turns) == 3
