"""Everything that the loader makes, in its order."""

from . import bulletins_centre, bulletins_chiapas, bulletins_coatzacoalcos, bulletins_exempt
from .coatzacoalcos import CMAS, DIF, IMM, MUNICIPALITY
from .ethics import CHIAPAS, COATZACOALCOS
from .institutions import CGCS, CRI, ICOS, INFOEM

OFFICES = (ICOS, CRI, CGCS, MUNICIPALITY, CMAS, IMM, DIF, INFOEM)
CODES = (CHIAPAS, COATZACOALCOS)
# By date of issue, so that folios follow the calendar.
BULLETINS = tuple(
    sorted(
        (
            *bulletins_coatzacoalcos.BULLETINS,
            *bulletins_exempt.BULLETINS,
            *bulletins_chiapas.BULLETINS,
            *bulletins_centre.BULLETINS,
        ),
        key=lambda bulletin: bulletin.issued,
    )
)
