"""Addresses below a language prefix that no page owns."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
