from .clearances import Clearance, ClearanceQuerySet
from .desk import ChecklistItem, DeskSettings, Reminder
from .dues import ClearanceDue, Origin
from .history import HistoryEntry
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
    "Origin",
    "PreviewAnswer",
    "PreviewLink",
    "Reminder",
    "Section",
]
