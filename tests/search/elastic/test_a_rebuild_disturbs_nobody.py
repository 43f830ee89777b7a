import pytest

from search import entries
from search.elastic import checking, indices, keeping_up, locks, names, rebuild
from search.engines.base import Question
from search.models import SearchEntry
from tests.factories import entry


def equal():
    return [str(checking.report(locale)) for locale in names.locales()] == ["es: equal", "en: equal"]


@pytest.fixture
def filled(engine, monkeypatch):
    monkeypatch.setattr(rebuild, "BATCH", 2)
    rows = [entry(f"Agua {number}") for number in range(7)]
    keeping_up.catch_up()
    return rows


def during(monkeypatch, name, action):
    """Do something once, when the rebuild comes to this step."""
    original = getattr(rebuild, name)
    done = []

    def wrapped(*args):
        result = original(*args)
        if not done:
            done.append(True)
            action()
        return result

    monkeypatch.setattr(rebuild, name, wrapped)


def between_batches(monkeypatch, action):
    """Do something once, when the first rows are on their way and the next are not read yet."""
    original = rebuild._batches
    done = []

    def wrapped(rows):
        for batch in original(rows):
            yield batch
            if not done:
                done.append(True)
                action()

    monkeypatch.setattr(rebuild, "_batches", wrapped)


@pytest.mark.parametrize("step", ["_batches", "_stream", "_send_differing", "_replay"])
def test_what_changes_meanwhile_is_in_the_new_index(server, filled, monkeypatch, step):
    def changes():
        entry("Agua nueva")
        entry("Agua cambiada", page_id=filled[0].page_id)
        entries.remove(filled[1].page_id)
        keeping_up.catch_up()
        assert SearchEntry.objects.filter(page_id=filled[1].page_id).exists()  # not forgotten meanwhile

    if step == "_batches":
        between_batches(monkeypatch, changes)
    else:
        during(monkeypatch, step, changes)
    rebuild.rebuild("es")
    monkeypatch.undo()
    assert not SearchEntry.objects.behind().exists()
    assert equal()


def test_readers_see_every_answer_at_every_step(server, engine, filled, monkeypatch):
    totals = []

    def look():
        totals.append(engine.search(Question(text="agua")).total)

    for step in ("_stream", "_replay", "_take_over"):
        during(monkeypatch, step, look)
    rebuild.rebuild("es")
    look()
    assert totals == [7, 7, 7, 7]


def test_what_a_killed_rebuild_left_is_swept_without_another(server, filled):
    left = indices.create(server, "es")
    server.indices.close(index=indices.create(server, "es"))
    checking.repair()
    assert not server.indices.exists(index=left)
    held = server.indices.get(index=names.indices_pattern("es"), expand_wildcards="all")
    assert list(held) == indices.behind_alias(server, "es")


@pytest.mark.parametrize("step", ["_must_send", "_replay", "_take_over"])
def test_killed_half_way_it_leaves_nothing_behind(server, engine, filled, monkeypatch, step):
    class Killed(BaseException):
        pass

    def die():
        raise Killed

    during(monkeypatch, step, die)
    with pytest.raises(Killed):
        rebuild.rebuild("es")
    assert engine.search(Question(text="agua")).total == 7
    monkeypatch.undo()
    rebuild.rebuild("es")
    assert len(server.indices.get(index=names.indices_pattern("es"))) == 1
    assert equal()


def test_only_one_rebuild_at_a_time(server, filled):
    with locks.held(rebuild.LOCK) as free:
        assert free
        from threading import Thread

        outcome = []
        thread = Thread(target=lambda: outcome.append(_attempt()))
        thread.start()
        thread.join()
    assert outcome == ["under way"]


def _attempt():
    from django.db import connection

    try:
        rebuild.rebuild("es")
    except rebuild.RebuildUnderWay:
        return "under way"
    finally:
        connection.close()
    return "rebuilt"


def test_an_older_version_never_replaces_a_newer_one(server, filled):
    from search.elastic import sending

    old = SearchEntry.objects.get(pk=filled[0].pk)
    entry("Agua más nueva", page_id=old.page_id)
    keeping_up.catch_up()
    outcome = sending.send(server, [old])
    assert [(row.page_id, there) for row, there in outcome.newer_there] == [(old.page_id, old.version + 1)]
    assert equal()


def test_a_table_restored_from_an_older_copy_goes_on_above_what_the_index_holds(server, engine, filled):
    row = filled[0]
    for text in ("Agua dos", "Agua tres"):
        entry(text, page_id=row.page_id)
    keeping_up.catch_up()
    SearchEntry.objects.filter(pk=row.pk).update(title="Agua uno", version=1, indexed_version=1)
    assert not equal()
    checking.repair()
    assert equal()
    assert SearchEntry.objects.get(pk=row.pk).version > 3


def test_a_check_finds_and_repairs_every_kind_of_difference(server, filled):
    index = indices.behind_alias(server, "es")[0]
    server.delete(index=index, id=str(filled[0].page_id))
    server.update(index=index, id=str(filled[1].page_id), doc={"title": "otro"})
    body = server.get(index=index, id=str(filled[2].page_id))["_source"]
    server.index(index=index, id="77", document=body | {"page_id": 77}, refresh=True)
    report = checking.report("es")
    assert report.found.missing == [filled[0].page_id]
    assert report.found.extra == [77]
    checking.repair()
    assert equal()
