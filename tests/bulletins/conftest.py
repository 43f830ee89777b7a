from tests import factories
from tests.shared import shared


@shared
def institution(home):
    """One that publishes directly: these tests are about what comes after the gate."""
    return factories.institution(home, "Comisión Municipal de Agua", acronym="CMAS", publishes_directly=True)


@shared
def index(institution):
    return factories.bulletin_index(institution)
