import pytest
from django.apps import apps
from django.core.management import CommandError, call_command

from search import renewing
from search.database import fingerprint, renewal, terms, writing
from search.database.engine import DatabaseEngine
from search.database.tables import FoldedText, KnownWord, Posting
from search.engines.base import Question
from search.models import SearchEntry
from tests.factories.search import entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def older(monkeypatch):
    """Three texts as an analyser wrote them that knew no stems."""
    with monkeypatch.context() as patched:
        patched.setattr(terms, "stem_term", lambda language, stem: f"{language}:old-{stem}")
        patched.setattr(writing, "fingerprint", lambda: "0" * 16)
        for number in range(3):
            entry(f"Jornada de vacunación {number}")
    KnownWord.objects.update(stem="old", sound="old")
    assert total("jornadas") == 0


def total(text):
    return DatabaseEngine().search(Question(text)).total


def test_the_check_notices_it_and_repairs_it(older, capsys, settings):
    settings.ELASTICSEARCH_URL = ""
    with pytest.raises(CommandError, match="3 differences"):
        call_command("search_check")
    assert "3 texts that an older analyser wrote" in capsys.readouterr().out
    call_command("search_check", "--repair")
    assert total("jornadas") == 3
    call_command("search_check")
    assert "table: equal" in capsys.readouterr().out


def test_a_text_that_nobody_analysed_is_noticed_too():
    written = entry("Jornada de vacunación")
    FoldedText.objects.filter(entry=written).delete()
    with pytest.raises(CommandError, match="1 differences"):
        call_command("search_check")
    assert renewal.renew() == 1


def test_the_command_renews_postings_and_words_and_then_has_nothing_to_do(
    older, capsys, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        call_command("search_renew")
    assert total("jornadas") == 3 and total("jornda") == 3
    assert not Posting.objects.filter(term__startswith="es:old-").exists()
    assert not KnownWord.objects.filter(stem="old").exists()
    call_command("search_renew")
    assert capsys.readouterr().out == "3 texts were written anew.\n0 texts were written anew.\n"


def test_migrating_renews_in_the_background(older):
    renewing.renew_after_an_upgrade(apps.get_app_config("search"), apps)
    assert total("jornadas") == 3


def test_emptying_a_database_renews_nothing(older):
    """`flush` sends the signal of migrations too, and tells nothing of them."""
    renewing.renew_after_an_upgrade(apps.get_app_config("search"))
    assert renewal.is_needed()


def test_who_is_stopped_goes_on_where_it_was(older, monkeypatch):
    monkeypatch.setattr(renewal, "BATCH", 2)
    assert [renewal.renew_some(), renewal.renew_some(), renewal.renew_some()] == [2, 1, 0]
    assert not renewal.is_needed()


def test_what_is_public_no_longer_stays_without_postings(older):
    SearchEntry.objects.update(visible=False)
    Posting.objects.all().delete()
    assert renewal.renew() == 0 and not Posting.objects.exists()


@pytest.mark.parametrize(
    ("module", "name", "value"),
    [
        ("search.analysis.stemming", "_SHORTEST", 5),
        ("search.analysis.sounds", "_SOUNDS", ()),
        ("search.database.terms", "_FIELDS", dict.fromkeys(terms._FIELDS, (1.0, 9, 0.4))),
        ("search.database.fingerprint", "FORMAT", -1),
    ],
)
def test_a_change_of_what_the_analyser_does_shows_in_its_fingerprint(monkeypatch, module, name, value):
    from search.analysis.stemming import spanish_stem

    before = fingerprint.fingerprint()
    monkeypatch.setattr(f"{module}.{name}", value)
    spanish_stem.cache_clear()
    changed = fingerprint.fingerprint.__wrapped__()
    monkeypatch.undo()
    spanish_stem.cache_clear()
    assert changed != before == fingerprint.fingerprint.__wrapped__()
