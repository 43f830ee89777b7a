"""What must be right before a plan is submitted or shown; each rule names the place of its fault."""

from .dates import date_faults
from .fault import Fault
from .figures import figure_faults
from .outline import outline_faults
from .years import year_faults


def faults_of(plan: object) -> list[Fault]:
    """All faults of a page or of a form's instance. Without a range of years nothing else can be judged."""
    return year_faults(plan) or [*outline_faults(plan), *figure_faults(plan), *date_faults(plan)]


__all__ = ["Fault", "faults_of"]
