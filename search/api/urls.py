from django.urls import path

from . import views
from .description import description

app_name = "search_api"
urlpatterns = [
    path("", description, name="description"),
    path("search/", views.results, name="results"),
    path("search/suggest/", views.suggestions, name="suggestions"),
]
