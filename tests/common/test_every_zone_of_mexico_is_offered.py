"""Since 2022 only the municipalities at the northern border change their clocks."""

import datetime as dt
from importlib.resources import files
from zoneinfo import ZoneInfo

import pytest
import tzdata.zoneinfo
from bs4 import BeautifulSoup

from common.time_zones import CITIES, city_of
from tests import factories


def zones_of_mexico():
    lines = files(tzdata.zoneinfo).joinpath("zone.tab").read_text().splitlines()
    return {line.split("\t")[2] for line in lines if line.startswith("MX\t")}


def test_the_list_is_that_of_the_time_zone_database():
    assert set(CITIES) == zones_of_mexico()


@pytest.mark.parametrize(
    ("zone", "winter", "summer"),
    [
        ("America/Mexico_City", -6, -6),
        ("America/Cancun", -5, -5),
        ("America/Chihuahua", -6, -6),
        ("America/Ciudad_Juarez", -7, -6),
        ("America/Ojinaga", -6, -5),
        ("America/Matamoros", -6, -5),
        ("America/Hermosillo", -7, -7),
        ("America/Mazatlan", -7, -7),
        ("America/Tijuana", -8, -7),
    ],
)
def test_each_has_the_hours_of_its_law(zone, winter, summer):
    hours = [
        dt.datetime(2027, month, 1, 12, tzinfo=ZoneInfo(zone)).utcoffset() / dt.timedelta(hours=1)
        for month in (1, 7)
    ]
    assert hours == [winter, summer]


def test_the_account_offers_them_by_the_names_of_their_cities(client, db):
    client.force_login(factories.user("admin", is_superuser=True, is_staff=True))
    page = BeautifulSoup(client.get("/admin/account/").content, "html.parser")
    offered = {
        option["value"]: option.text for option in page.select("[name=locale-current_time_zone] option")
    }
    assert set(offered) == {"", *CITIES}
    assert offered["America/Ciudad_Juarez"] == "Ciudad Juárez"
    assert offered["America/Mexico_City"] == "Ciudad de México"


def test_a_zone_of_another_country_is_called_by_its_city():
    assert city_of("America/New_York") == "New York"
