import json

import pytest
from bs4 import BeautifulSoup
from django.utils.timezone import localtime

from bulletins.models import BulletinPage, Folio
from institutions.models import InstitutionPage

from .conftest import ROW


def bulletin(source_id="b-1"):
    return BulletinPage.objects.get(source_id=source_id)


def test_a_date_alone_shows_a_date_alone(importing, client):
    importing(ROW)
    html = client.get(bulletin().url).content.decode()
    assert BeautifulSoup(html, "html.parser").select_one(".strip time")["datetime"] == "2024-05-03"
    assert "12:00" not in html
    feed = client.get(bulletin().get_parent().url + "atom/", follow=True).content.decode()
    assert "T12:00" not in feed and "2024-05-03T00:00:00" in feed
    linked = [json.loads(script.string) for script in _linked_data(html)]
    assert [data["datePublished"] for data in linked if "datePublished" in data] == ["2024-05-03"]


def _linked_data(html):
    return BeautifulSoup(html, "html.parser").find_all("script", type="application/ld+json")


@pytest.mark.parametrize("date", ["2024-05-03 10:30", "2024-05-03T10:30", "2024-05-03T16:30:00+00:00"])
def test_an_hour_that_was_given_is_shown(importing, client, date):
    importing(ROW | {"date": date})
    assert "10:30 h" in client.get(bulletin().url).content.decode()


def test_a_printed_folio_is_kept_and_the_counter_goes_on_above_it(importing):
    importing(ROW, ROW | {"id": "b-2", "folio": "COMUNICADO A MEDIOS N° 43"})
    assert str(bulletin("b-2").folio) == "COMUNICADO A MEDIOS N° 43"
    assert bulletin().folio.number == 44


def test_a_folio_of_the_pattern_is_read_by_it(importing):
    importing(ROW | {"folio": "0007/2024"})
    assert (bulletin().folio.number, bulletin().folio.year) == (7, 2024)


@pytest.mark.parametrize("label", ["Edición única", "Comunicado 2024", "Exp. 20240503-1"])
def test_a_folio_without_a_number_of_its_own_leaves_the_counter(importing, label):
    importing(ROW | {"folio": label}, ROW | {"id": "b-2"})
    assert str(bulletin().folio) == label and bulletin("b-2").folio.number == 1


def test_no_folio_is_given_twice(importing):
    told = importing(ROW | {"folio": "43/2024"}, ROW | {"id": "b-2", "folio": "0043/2024"})
    assert "line 2, column folio: The folio 0043/2024 is taken." in told
    assert Folio.objects.count() == 1


def test_the_same_number_under_another_name_stays_as_printed(importing):
    importing(ROW | {"folio": "43"}, ROW | {"id": "b-2", "folio": "43 bis"}, ROW | {"id": "b-3"})
    assert str(bulletin("b-2").folio) == "43 bis" and bulletin("b-3").folio.number == 44


def test_a_changed_row_keeps_the_folio_and_gets_no_other(importing):
    importing(ROW | {"folio": "43"})
    importing(ROW | {"title": "Segunda jornada"})
    assert str(bulletin().folio) == "43"
    assert "a folio is never changed" in importing(ROW | {"folio": "44"})
    assert str(bulletin().folio) == "43"


def test_only_bulletins_have_a_folio(importing):
    assert "column folio:" in importing(ROW | {"type": "plan", "folio": "43"})
    assert not InstitutionPage.objects.exists()


def test_what_expires_on_a_day_may_be_read_on_it(importing):
    importing(ROW | {"expires": "2099-12-31"})
    assert bulletin().live and f"{localtime(bulletin().expire_at):%m-%d %H:%M}" == "12-31 23:59"


@pytest.mark.parametrize("change", [{"expires": "pronto"}, {"state": "vivo"}, {"date": "2024-05-03 25:00"}])
def test_what_is_no_date_or_state_is_told(importing, change):
    assert f"line 1, column {next(iter(change))}:" in importing(ROW | change)
