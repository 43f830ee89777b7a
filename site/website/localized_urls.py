"""Addresses below a language prefix that no page owns."""

from django.urls import path
from wagtail.views import authenticate_with_password

from .accounts.views import counting_restriction

urlpatterns = [
    path(
        "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/",
        counting_restriction(authenticate_with_password),
        name="wagtailcore_authenticate_with_password",
    ),
]
