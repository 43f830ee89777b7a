import csv

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse
from django.utils.timezone import localtime
from wagtail.models import PageViewRestriction

from clearance.history.writing import record
from clearance.models import HistoryEntry
from tests import factories
from tests.factories.translations import translate_draft
from tests.shared import shared
from website.models import SectionPage


@shared
def boss():
    return factories.user("admin", is_superuser=True, is_staff=True, first_name="Ana", last_name="Luz")


@shared
def page(home):
    return factories.page_below(home, SectionPage, title="Quiénes somos")


def actions(page):
    return list(HistoryEntry.objects.filter(page_id=page.pk).values_list("action", flat=True))


def test_publishing_moving_restricting_and_deleting_are_told(page, home, boss):
    other = factories.page_below(home, SectionPage, title="Otra")
    page.save_revision(user=boss, log_action=True).publish(user=boss)
    page.move(other, pos="last-child", user=boss)
    PageViewRestriction(page=page, restriction_type="login").save(user=boss)
    type(page).objects.get(pk=page.pk).delete(user=boss)
    assert {"wagtail.edit", "wagtail.publish", "wagtail.move", "wagtail.delete"} <= set(actions(page))
    assert "wagtail.view_restriction.create" in actions(page)


def test_a_row_outlives_its_author(page, boss):
    page.save_revision(user=boss, log_action=True)
    boss.delete()
    entry = HistoryEntry.objects.get(page_id=page.pk, action="wagtail.edit")
    assert entry.actor == "Ana Luz"


@pytest.mark.parametrize("query", ["", "?format=json", "?export=csv", "?export=xlsx"])
def test_the_history_is_read_and_exported(client, page, boss, query):
    page.save_revision(user=boss, log_action=True)
    client.force_login(boss)
    response = client.get(reverse("clearance:history", args=[page.pk]) + query)
    assert response.status_code == 200
    content = b"".join(response.streaming_content) if response.streaming else response.content
    assert query == "?export=xlsx" or b"Ana Luz" in content


def test_a_formula_in_a_title_is_not_one_in_the_export(client, page, boss):
    page.title = "=HYPERLINK(1)"
    page.save_revision(user=boss, log_action=True)
    client.force_login(boss)
    response = client.get(reverse("clearance:history", args=[page.pk]) + "?export=csv")
    rows = b"".join(response.streaming_content) if response.streaming else response.content
    assert b"'=HYPERLINK" in rows


def test_the_history_is_not_told_to_strangers(client, page):
    client.force_login(factories.user("someone"))
    response = client.get(reverse("clearance:history", args=[page.pk]))
    assert response.status_code in (302, 403)
    assert b"Ana" not in response.content


def test_the_export_opens_in_a_spreadsheet_with_accents_words_and_local_time(client, page, boss):
    page.save_revision(user=boss, log_action=True)
    client.force_login(boss)
    response = client.get(reverse("clearance:history", args=[page.pk]) + "?export=csv")
    content = b"".join(response.streaming_content)
    assert content.startswith("\ufeffNúmero,Cuándo,Qué,Quién,Versión,Título,".encode())
    row = next(csv.DictReader(content.decode("utf-8-sig").splitlines()))
    entry = HistoryEntry.objects.filter(page_id=page.pk).last()
    assert row["Qué"] == "Editado" and row["Quién"] == "Ana Luz"
    assert row["Cuándo"] == f"{localtime(entry.at):%Y-%m-%d %H:%M:%S}"


def test_the_exports_are_offered_on_the_page(client, page, boss):
    client.force_login(boss)
    text = client.get(reverse("clearance:history", args=[page.pk])).content.decode()
    assert "?export=csv" in text and "?format=json" in text


def test_moderators_read_what_happened_to_pages_that_came_before_them(client, home):
    office, moderator = factories.office(home, "Ayuntamiento"), factories.moderator()
    unknown, known = office.draft("Aún no enviada"), office.draft("Ya decidida")
    factories.submit(known, office.editor)
    factories.clear(known, moderator)
    client.force_login(moderator)
    assert client.get(reverse("clearance:history", args=[known.pk])).status_code == 200
    assert client.get(reverse("clearance:history", args=[unknown.pk])).status_code == 302


def test_an_emergency_stands_in_red(client, page, boss):
    record(page.pk, "clearance.break_glass", actor=boss, reason="Huracán")
    record(page.pk, "wagtail.edit", actor=boss)
    client.force_login(boss)
    html = BeautifulSoup(client.get(reverse("clearance:history", args=[page.pk])).content, "html.parser")
    assert [list(cell.stripped_strings) for cell in html.select("td.clearance-alarm")] == [
        ["Publicado como emergencia, sin visto bueno", "Huracán"]
    ]


def test_a_move_names_the_institutions_and_not_only_the_lists(client, home, boss):
    first, second = (factories.institution(home, name) for name in ("Ayuntamiento", "Instituto"))
    lists = [factories.page_below(above, SectionPage, title="Boletines") for above in (first, second)]
    page = factories.page_below(lists[0], SectionPage, title="Aviso")
    page.move(lists[1], pos="last-child", user=boss)
    client.force_login(boss)
    text = client.get(reverse("clearance:history", args=[page.pk])).content.decode()
    assert "Se movió de «Ayuntamiento › Boletines» a «Instituto › Boletines»" in text


def test_the_source_tells_that_its_translation_was_begun(client, page, boss):
    translate_draft(page)
    client.force_login(boss)
    text = client.get(reverse("clearance:history", args=[page.pk])).content.decode()
    assert "Comenzó su traducción: Inglés" in text
