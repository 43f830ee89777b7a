from tests import factories
from tests.shared import shared


@shared
def institution(home):
    return factories.institution(home, "Instituto de Comunicación Social", publishes_directly=True)


@shared
def code(institution):
    return factories.ethics_code(institution)
