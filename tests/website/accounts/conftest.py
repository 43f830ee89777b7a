import pytest

from tests import factories
from tests.shared import shared


@shared
def person(home):
    return factories.office(home, "Coatzacoalcos").editor


@pytest.fixture
def inside(client, person):
    client.force_login(person)
    return client
