"""Addresses for machines that watch over the site."""

from django.urls import path

from .health import alive, ready
from .metrics import metrics

urlpatterns = [
    path("salud/", alive, name="alive"),
    path("salud/partes/", ready, name="ready"),
    path("metrics", metrics),
]
