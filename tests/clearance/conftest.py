"""Two offices that need clearance, one that publishes directly, and the people of rule 1."""

import pytest

from tests import factories


@pytest.fixture
def office(home):
    return factories.office(home, "Coatzacoalcos")


@pytest.fixture
def other_office(home):
    return factories.office(home, "Guanajuato")


@pytest.fixture
def exempt(home):
    return factories.office(home, "CMAS", publishes_directly=True)


@pytest.fixture
def moderator(home):
    return factories.moderator()


@pytest.fixture
def administrator(home):
    return factories.administrator()
