from .clearances import Clearance, ClearanceQuerySet
from .desk import ChecklistItem, DeskSettings, Reminder
from .dues import ClearanceDue, Origin
from .history import HistoryEntry
from .opened_forms import OpenedForm
from .previews import PreviewAnswer, PreviewLink
from .sections import Section
from .tasks import ClearanceTask, ClearanceTaskState

__all__ = [
    "ChecklistItem",
    "Clearance",
    "ClearanceDue",
    "ClearanceQuerySet",
    "ClearanceTask",
    "ClearanceTaskState",
    "DeskSettings",
    "HistoryEntry",
    "OpenedForm",
    "Origin",
    "PreviewAnswer",
    "PreviewLink",
    "Reminder",
    "Section",
]
