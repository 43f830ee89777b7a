import io
import json
import zipfile

import pytest
from django.core.management import CommandError, call_command
from django.urls import reverse
from wagtail.models import ModelLogEntry

from tests import factories
from website.personal_data.held import archive_of
from website.second_factor import devices


def told(person):
    with zipfile.ZipFile(io.BytesIO(archive_of(person))) as archive:
        return json.loads(archive.read("datos.json")), archive.namelist()


def test_account_groups_logs_pages_mails_and_sessions_are_told(person):
    data, _files = told(person)
    assert data["account"]["email"] == person.email
    assert any("Coatzacoalcos" in name for name in data["groups"])
    assert {
        "wagtailcore.Page",
        "wagtailcore.PageLogEntry",
        "wagtailcore.Revision",
        "clearance.HistoryEntry",
        "axes.AccessLog",
        "django_tasks_database.DBTaskResult",
        "wagtailusers.UserProfile",
    } <= set(data["records"])
    assert len(data["sessions"]) == 1


def test_the_portrait_is_in_it(person):
    assert len(told(person)[1]) == 2


def test_clearances_are_told_to_who_gave_them(office, moderator):
    page = office.draft("Agua")
    factories.submit(page, office.editor)
    factories.clear(page, moderator)
    assert told(moderator)[0]["records"]["clearance.Clearance"]


def test_nothing_that_opens_anything_is_told(person):
    device = devices.unconfirmed_of(person)
    text = json.dumps(told(person)[0])
    assert device.key not in text
    assert person.password not in text


def test_nothing_of_others_is_told(person, moderator):
    assert moderator.email not in json.dumps(told(person)[0])


def test_somebody_without_traces_is_told_the_account(db):
    data, files = told(factories.user("nueva"))
    assert data["account"]["username"] == "nueva"
    assert files == ["datos.json"]


def test_the_command_writes_the_file_once(person, tmp_path):
    path = tmp_path / "ana.zip"
    call_command("export_person", person.username, output=path)
    assert zipfile.is_zipfile(path)
    assert path.stat().st_mode & 0o077 == 0
    with pytest.raises(CommandError, match="cannot be written"):
        call_command("export_person", person.username, output=path)
    with pytest.raises(CommandError, match="nadie"):
        call_command("export_person", "nadie")


def test_an_administrator_downloads_it_and_the_log_tells(client, person, boss):
    client.force_login(boss)
    answer = client.post(reverse("personal_data", args=[person.pk]), {"download": "1"})
    assert zipfile.is_zipfile(io.BytesIO(answer.content))
    assert ModelLogEntry.objects.get(action="account.export").user == boss


def test_nobody_else_opens_the_page(client, person, moderator):
    client.force_login(moderator)
    for answer in (client.get, client.post):
        assert answer(reverse("personal_data", args=[person.pk])).status_code == 302
