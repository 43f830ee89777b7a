"""Addresses below a language: /es/buscar/."""

from django.urls import path

from .views.clicks import click
from .views.feeds import feed
from .views.opensearch import description, suggestions
from .views.results import results

app_name = "search"
urlpatterns = [
    path("buscar/", results, name="results"),
    path("buscar/clic/", click, name="click"),
    path("buscar/atom.xml", feed, name="feed"),
    path("buscar/opensearch.xml", description, name="opensearch"),
    path("buscar/sugerencias.json", suggestions, name="suggestions"),
]
