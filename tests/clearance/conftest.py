"""Two offices that need clearance, one that publishes directly, and the people of rule 1."""

from tests import factories
from tests.shared import shared


@shared
def office(home):
    return factories.office(home, "Coatzacoalcos")


@shared
def other_office(home):
    return factories.office(home, "Guanajuato")


@shared
def exempt(home):
    return factories.office(home, "CMAS", publishes_directly=True)


@shared
def moderator(home):
    return factories.moderator()


@shared
def administrator(home):
    return factories.administrator()
