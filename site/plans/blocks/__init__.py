"""The plan's own blocks, one module a part of the plan.

An optional text has the default "": a text that an import or an older page left out would be None, and None
breaks the extraction of the texts to translate.
"""

from .actions import ActionsBlock, CalendarsBlock, FootnotesBlock
from .alignment import AlignmentsBlock
from .diagnosis import DiagnosisBlock
from .objectives import DimensionsBlock, SpecificObjectivesBlock
from .people import PeopleBlock
from .principles import PrinciplesBlock
from .programme import ProgrammeBlock

__all__ = [
    "ActionsBlock",
    "AlignmentsBlock",
    "CalendarsBlock",
    "DiagnosisBlock",
    "DimensionsBlock",
    "FootnotesBlock",
    "PeopleBlock",
    "PrinciplesBlock",
    "ProgrammeBlock",
    "SpecificObjectivesBlock",
]
