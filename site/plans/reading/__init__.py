"""A plan as it is read: what its template shows, computed once a request and without a query."""

from .plan import PlanReading

__all__ = ["PlanReading"]
