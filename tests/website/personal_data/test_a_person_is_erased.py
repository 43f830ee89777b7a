"""The account becomes nobody's; what proves who published what stays, and its seals hold."""

import json
from pathlib import Path

import pytest
from axes.models import AccessLog
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.management import CommandError, call_command
from django.urls import reverse
from django_tasks_db.models import DBTaskResult
from wagtail.models import ModelLogEntry, Page
from wagtail.users.models import UserProfile

from clearance import audit
from clearance.models import Clearance, HistoryEntry
from tests import factories
from website.personal_data import erasing
from website.second_factor import devices

from .conftest import mail_to


def tables_that_say(words):
    """Every table with one of the words, as an intruder with a dump of the database would look."""
    return {
        model._meta.label
        for model in apps.get_models()
        for row in model._base_manager.all()
        if any(
            word in json.dumps([str(field.value_from_object(row)) for field in model._meta.concrete_fields])
            for word in words
        )
    }


@pytest.fixture
def erased(person, boss, django_capture_on_commit_callbacks):
    devices.unconfirmed_of(person)
    with django_capture_on_commit_callbacks(execute=True):
        erasing.erase(person, boss, "solicitud 12/2026")
    return person


def test_no_table_but_the_sealed_history_says_who_it_was(erased):
    words = [erased.username, erased.email, "Ana", "Ruiz", "203.0.113.9"]
    assert tables_that_say(words) == {"clearance.HistoryEntry"}


def test_the_account_opens_nothing(erased, client):
    assert not client.login(username=erased.username, password=erased.username)
    erased.refresh_from_db()
    assert not (erased.is_active or erased.is_superuser or erased.groups.exists() or erased.email)
    assert not erased.has_usable_password()
    assert not Session.objects.exists()
    assert devices.authenticator_of(erased) is None


def test_portrait_records_and_mails_are_gone(erased, settings):
    assert not UserProfile.objects.filter(user=erased).exists()
    assert not list(Path(settings.MEDIA_ROOT).rglob("*.png"))
    assert not AccessLog.objects.exists()
    assert not DBTaskResult.objects.exists()


def test_pages_keep_an_author_without_a_name(erased):
    assert Page.objects.get(title="Agua").owner.get_full_name() == "Persona dada de baja"


def test_the_log_tells_who_asked_and_no_personal_data(erased, boss):
    entry = ModelLogEntry.objects.get(action="account.erase")
    assert (entry.user, entry.data) == (boss, {"reason": "solicitud 12/2026"})
    assert entry.label == erasing.name_of(erased)


def test_a_second_time_changes_nothing(erased, boss):
    erasing.erase(erased, boss)
    assert ModelLogEntry.objects.filter(action="account.erase").count() == 1


def test_a_mail_that_waits_goes_to_its_other_readers(person, boss):
    waits = mail_to(person.email, "otra@example.org")
    runs = mail_to(person.email, status="RUNNING")
    erasing.erase(person, boss)
    waits.refresh_from_db()
    assert waits.args_kwargs["args"][-1] == ["otra@example.org"]
    assert DBTaskResult.objects.filter(pk=runs.pk).exists()


def test_the_audit_holds_and_clearances_stay(office, moderator, boss):
    factories.moderator("otra_moderadora")
    page = office.draft("Agua")
    factories.submit(page, office.editor)
    factories.clear(page, moderator)
    before = list(HistoryEntry.objects.values_list("digest", flat=True)), list(audit.findings())
    erasing.erase(moderator, boss)
    erasing.erase(office.editor, boss)
    assert Clearance.objects.get().decided_by_id == moderator.pk
    after = list(HistoryEntry.objects.values_list("digest", flat=True)), list(audit.findings())
    assert after == before


def test_the_last_administrator_stays(boss, moderator):
    with pytest.raises(erasing.NotErased, match="Es la única persona que administra"):
        erasing.erase(boss, None)


def test_nobody_erases_themselves(boss):
    factories.administrator("otra_jefa")
    with pytest.raises(erasing.NotErased, match="Nadie se da de baja"):
        erasing.erase(boss, boss)


def test_the_last_moderator_stays(boss, moderator):
    with pytest.raises(erasing.NotErased, match="Es la única persona que da el visto bueno"):
        erasing.erase(moderator, boss)


def test_who_alone_may_decide_about_a_page_stays_until_it_is_decided(office, boss, moderator):
    author = factories.moderator("autora")
    factories.submit(office.draft("Agua"), author)
    with pytest.raises(erasing.NotErased, match="Nadie más puede decidir sobre: Agua"):
        erasing.erase(moderator, boss)
    moderator.refresh_from_db()
    assert moderator.is_active and moderator.groups.exists()


def test_a_page_that_the_person_submitted_goes_on_waiting(office, boss, moderator):
    factories.submit(office.draft("Agua"), office.editor)
    assert any("sigue en espera del visto bueno" in words for words in erasing.what_stays(office.editor))
    before = list(audit.findings())
    erasing.erase(office.editor, boss)
    assert list(audit.findings()) == before


def test_an_administrator_does_it_with_a_reason(client, person, boss):
    client.force_login(boss)
    address = reverse("personal_data", args=[person.pk])
    assert address in client.get(reverse("wagtailusers_users:index")).content.decode()
    page = client.get(address).content.decode()
    assert "historia sellada" in page
    assert client.post(address, {"reason": ""}).context["form"].errors["reason"]
    client.post(address, {"reason": "solicitud 12/2026"})
    person.refresh_from_db()
    assert erasing.is_erased(person)
    assert "ya no es de nadie" in client.get(address).content.decode()


def test_the_page_says_why_not(client, boss):
    client.force_login(boss)
    page = client.get(reverse("personal_data", args=[boss.pk])).content.decode()
    assert "Nadie se da de baja" in page


def test_the_command_says_what_stays(person, boss, capsys):
    call_command("erase_person", person.username, by=boss.username)
    assert "historia sellada" in capsys.readouterr().out
    with pytest.raises(CommandError, match="no user called"):
        call_command("erase_person", person.username, by=boss.username)
    with pytest.raises(CommandError, match="no administrator called"):
        call_command("erase_person", boss.username, by="nadie")
