"""What citizens take away: the matrix as CSV and XLSX, the dates as iCalendar."""

from .routes import PlanDownloads

__all__ = ["PlanDownloads"]
