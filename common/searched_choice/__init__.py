"""Choosing among hundreds: a field of many whose values are searched in Wagtail's chooser, not ticked."""

from .viewset import SearchedChooserViewSet
from .widget import SearchedChoice

__all__ = ["SearchedChoice", "SearchedChooserViewSet"]
