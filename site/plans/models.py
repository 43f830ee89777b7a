"""The models of this room."""

from .plan_page import ProgramPlanPage

__all__ = ["ProgramPlanPage"]
