"""Rows that the rebuild sent are acknowledged, and a row that changed meanwhile never is by mistake."""

import io

import pytest
from django.core.management import call_command

from search import entries
from search.elastic import checking, rebuild, sending
from search.elastic.engine import ElasticsearchEngine
from search.engines.base import Question
from search.models import SearchEntry
from tests.factories import entry
from tests.search.elastic.test_a_rebuild_disturbs_nobody import during, equal


@pytest.fixture
def never_sent(server, db, monkeypatch):
    """Rows as an import without a worker leaves them: no index, and nothing acknowledged."""
    monkeypatch.setattr(rebuild, "BATCH", 2)
    return [entry(f"Agua {number}") for number in range(5)]


def total():
    return ElasticsearchEngine().search(Question(text="agua")).total


def test_the_command_alone_makes_an_index_that_answers(never_sent):
    call_command("search_rebuild", stdout=io.StringIO())
    assert total() == 5
    assert not SearchEntry.objects.behind().exists()
    assert equal()


def test_what_the_index_holds_is_not_sent_again(never_sent, monkeypatch):
    sent = []
    original = sending.send

    def noting(server, rows, **options):
        sent.extend(rows)
        return original(server, rows, **options)

    monkeypatch.setattr(sending, "send", noting)
    rebuild.rebuild("es")
    assert len(sent) == 5


def test_a_removal_that_no_index_ever_learnt_of_is_acknowledged(never_sent):
    entries.remove(never_sent[0].page_id)
    rebuild.rebuild("es")
    assert total() == 4
    assert not SearchEntry.objects.behind().exists()


@pytest.mark.parametrize("step", ["_stream", "_replay", "_take_over"])
def test_what_is_published_meanwhile_is_in_the_answer_too(never_sent, monkeypatch, step):
    def publish():
        entry("Agua nueva")
        entry("Agua cambiada", page_id=never_sent[0].page_id)

    during(monkeypatch, step, publish)
    rebuild.rebuild("es")
    assert total() == 6
    assert not SearchEntry.objects.behind().exists()
    assert str(checking.report("es")) == "es: equal"


def test_a_change_between_looking_and_acknowledging_stays_behind(never_sent, monkeypatch):
    original = sending.acknowledge

    def changed_first(rows):
        rows = list(rows)
        if any(row.page_id == never_sent[0].page_id for row in rows):
            entry("Agua cambiada", page_id=never_sent[0].page_id)
        original(rows)

    monkeypatch.setattr(sending, "acknowledge", changed_first)
    rebuild.rebuild("es")
    assert [row.title for row in SearchEntry.objects.behind()] == ["Agua cambiada"]


@pytest.mark.parametrize("step", ["_stream", "_replay", "_take_over"])
def test_one_that_was_killed_acknowledges_nothing_and_the_next_all(never_sent, monkeypatch, step):
    class Killed(BaseException):
        pass

    def die():
        raise Killed

    during(monkeypatch, step, die)
    with pytest.raises(Killed):
        rebuild.rebuild("es")
    assert SearchEntry.objects.behind().count() == 5
    monkeypatch.undo()
    rebuild.rebuild("es")
    assert total() == 5
    assert str(checking.report("es")) == "es: equal"


def test_what_the_server_refuses_stays_behind(never_sent, monkeypatch):
    original = sending.send

    def refusing(server, rows, **options):
        outcome = original(server, [row for row in rows if row.pk != never_sent[0].pk], **options)
        outcome.refused[never_sent[0].page_id] = "no"
        return outcome

    monkeypatch.setattr(sending, "send", refusing)
    rebuild.rebuild("es")
    assert list(SearchEntry.objects.behind()) == [never_sent[0]]
