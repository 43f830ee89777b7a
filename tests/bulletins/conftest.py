import pytest

from tests import factories


@pytest.fixture
def institution(home):
    """One that publishes directly: these tests are about what comes after the gate."""
    return factories.institution(home, "Comisión Municipal de Agua", acronym="CMAS", publishes_directly=True)


@pytest.fixture
def index(institution):
    return factories.bulletin_index(institution)
