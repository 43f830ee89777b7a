"""The matrix as CSV and XLSX, the dates as iCalendar: complete, harmless, and only of what is public."""

import csv
import datetime as dt
import io

import pytest
from django.utils import timezone
from icalendar import Calendar
from openpyxl import load_workbook
from wagtail.models import PageViewRestriction

from tests.factories.plans import cri_page, infoem_page, plan_page, row, target

FILES = ("matriz-csv/", "matriz-xlsx/")


def sheet(client, plan):
    response = client.get(plan.url + "matriz-csv/")
    assert response.status_code == 200
    return list(csv.reader(io.StringIO(response.content.decode("utf-8-sig"))))


def workbook(client, plan):
    return load_workbook(io.BytesIO(client.get(plan.url + "matriz-xlsx/").content)).active


def events(client, plan):
    response = client.get(plan.url + "agenda-ics/")
    assert response["Content-Type"].startswith("text/calendar")
    return list(Calendar.from_ical(response.content).walk("VEVENT"))


def test_the_csv_holds_every_target_with_its_place_in_the_tree(client, home):
    header, *rows = sheet(client, cri_page(home))
    assert header[-6:] == ["2007", "2008", "2009", "2010", "2011", "2012"]
    assert len(rows) == 13
    campaign = next(row for row in rows if row[5] == "campaña")
    assert campaign[2] == "1.2.2 Migración y Relaciones Internacionales"
    assert campaign[4] == "Política migratoria y protección"
    assert campaign[7:] == ["144", "15", "26", "26", "26", "26", "25"]


def test_a_missing_figure_is_an_empty_cell_and_a_zero_is_zero(client, home):
    [_header, cells] = sheet(client, plan_page(home, target("obra", 3, {2024: 0, 2026: 3})))
    assert cells[7:] == ["3", "0", "", "3"]


def test_the_spreadsheet_holds_numbers_and_not_texts(client, home):
    rows = list(workbook(client, cri_page(home)).values)
    campaign = next(row for row in rows if row[5] == "campaña")
    assert campaign[7:] == (144, 15, 26, 26, 26, 26, 25)


HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "  =cmd|' /C calc'!A0", "＝1+1"]


@pytest.mark.parametrize("text", HOSTILE)
def test_no_spreadsheet_takes_a_text_for_a_formula(client, home, text):
    plan = plan_page(home, target(text, 1, {2024: 1}))
    assert sheet(client, plan)[1][5].startswith("'")
    cell = workbook(client, plan).cell(2, 6)
    assert cell.data_type == "s"
    assert cell.value == text


def test_a_text_with_a_control_character_does_not_break_the_spreadsheet(client, home):
    assert workbook(client, plan_page(home, target("obra\x0b", 1, {2024: 1}))).cell(2, 6).value == "obra"


def test_achieved_figures_have_their_own_columns(client, home):
    plan = plan_page(home, target("obra", 3, {2024: 3}, achieved={"2024": "2"}))
    header, cells = sheet(client, plan)
    assert len(header) == len(cells)
    assert cells[8:] == ["3", "", "", "2", "", ""]


def test_the_dated_actions_are_whole_day_events(client, home):
    plan = infoem_page(home)
    found = {event.decoded("dtstart"): event for event in events(client, plan)}
    assert list(found) == [dt.date(2024, 2, 8), dt.date(2024, 6, 26), dt.date(2024, 10, 25)]
    first = found[dt.date(2024, 2, 8)]
    assert first.decoded("dtend") == dt.date(2024, 2, 9)
    assert "Red Mexiquense" in first["summary"]
    assert "#accion-" in first["url"]


def test_an_event_keeps_its_identifier_when_its_date_moves(client, home):
    plan = infoem_page(home)
    before = {event["uid"] for event in events(client, plan)}
    plan.actions[0].value["date"] = dt.date(2024, 2, 9)
    plan.save_revision().publish()
    assert {event["uid"] for event in events(client, plan)} == before


def test_the_calendars_own_days_are_events_too(client, home):
    day = row("item", {"date": "2024-06-03", "name": "Sesión ordinaria"}, "day")
    value = {"title": "Sesiones", "year": 2024, "months": ["6"], "with_actions": True, "days": [day]}
    plan = plan_page(home, calendars=[row("calendar", value, "calendar")])
    [event] = events(client, plan)
    assert (event["summary"], event.decoded("dtstart")) == ("Sesión ordinaria", dt.date(2024, 6, 3))


def test_what_a_plan_does_not_have_cannot_be_downloaded(client, home):
    plan = plan_page(home, programme=[])
    missing = [*FILES, "agenda-ics/", "matriz-pdf/", "matriz-csv/otra/", "x/"]
    assert [client.get(plan.url + address).status_code for address in missing] == [404] * 6


@pytest.mark.parametrize("address", FILES)
def test_an_expired_plan_gives_nothing_away_though_the_scheduler_is_late(client, home, address):
    plan = plan_page(home)
    type(plan).objects.filter(pk=plan.pk).update(expire_at=timezone.now() - dt.timedelta(minutes=1))
    assert client.get(plan.url + address).status_code == 404


@pytest.mark.parametrize("address", FILES)
def test_a_draft_gives_nothing_away(client, home, address):
    plan = plan_page(home)
    address = plan.url + address
    plan.unpublish()
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", FILES)
def test_a_restricted_plan_gives_nothing_away(client, home, address):
    plan = plan_page(home)
    PageViewRestriction.objects.create(page=plan, restriction_type=PageViewRestriction.LOGIN)
    response = client.get(plan.url + address)
    assert response.status_code == 302
    assert "login" in response["Location"]
