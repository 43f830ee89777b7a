from tests.factories import clearance as offices
from tests.shared import shared


@shared
def office(home):
    return offices.office(home, "Ayuntamiento de Muestra")


@shared
def moderator(office):
    return offices.moderator()


@shared
def waiting(office, moderator):
    """A bulletin-like page that waits for the moderator."""
    page = office.draft("Calles nuevas")
    return offices.submit(page, office.editor)
