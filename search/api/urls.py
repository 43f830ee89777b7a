from django.urls import path

from . import views
from .description import description
from .openapi import openapi

app_name = "search_api"
urlpatterns = [
    path("", description, name="description"),
    path("openapi.json", openapi, name="openapi"),
    path("search/", views.results, name="results"),
    path("search/suggest/", views.suggestions, name="suggestions"),
]
