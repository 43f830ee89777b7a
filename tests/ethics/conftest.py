import pytest

from tests import factories


@pytest.fixture
def institution(home):
    return factories.institution(home, "Instituto de Comunicación Social", publishes_directly=True)


@pytest.fixture
def code(institution):
    return factories.ethics_code(institution)
