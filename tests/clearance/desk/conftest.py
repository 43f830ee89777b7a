import pytest

from tests.factories import clearance as offices


@pytest.fixture
def office(home):
    return offices.office(home, "Ayuntamiento de Muestra")


@pytest.fixture
def moderator(office):
    return offices.moderator()


@pytest.fixture
def waiting(office, moderator):
    """A bulletin-like page that waits for the moderator."""
    page = office.draft("Calles nuevas")
    return offices.submit(page, office.editor)
