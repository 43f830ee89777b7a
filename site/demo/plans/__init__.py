"""The two plans of the demonstration, as the fields of a ProgramPlanPage."""

from .cri import cri_plan
from .infoem import infoem_plan

__all__ = ["cri_plan", "infoem_plan"]
