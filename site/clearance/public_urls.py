"""Addresses of this room outside the admin."""

from .previews.urls import public_urlpatterns as urlpatterns

__all__ = ["urlpatterns"]
