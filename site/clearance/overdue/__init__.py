"""What should have gone live or ended by now: `audit_publishing` and the front page ask here."""

from .finding import Overdue, overdue

__all__ = ["Overdue", "overdue"]
