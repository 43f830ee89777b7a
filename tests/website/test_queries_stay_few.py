"""Twenty SQL queries at most on a public page, and no more of them when there is more to show."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.cache import cache
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories

BUDGET = 20


@pytest.fixture
def town(home, english, photograph):
    factories.publish(home.copy_for_translation(english))
    town = factories.institution(home, "Ayuntamiento", slug="ayuntamiento", accent_colour="#8a2f14")
    factories.bulletin_index(town, slug="boletines")
    return town


def queries(client, address):
    cache.clear()
    ContentType.objects.clear_cache()
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(address).status_code == 200
    return len(captured)


def fill(town, photograph, start, stop):
    index = town.get_children().get(slug="boletines")
    for number in range(start, stop):
        factories.bulletin(index, f"Aviso {number}", lead_image=photograph)
        factories.institution(town, f"Órgano {number}", slug=f"organo-{number}")
        factories.section(town, f"Trámite {number}", slug=f"tramite-{number}")


@pytest.mark.parametrize("address", ["/es/", "/es/ayuntamiento/tramite-0/"])
def test_flat_and_within_the_budget(client, town, photograph, address):
    fill(town, photograph, 0, 3)
    client.get(address)  # renditions are made once
    few = queries(client, address)
    fill(town, photograph, 3, 15)
    client.get(address)
    assert queries(client, address) == few <= BUDGET
