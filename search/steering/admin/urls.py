from django.urls import path

from . import report, views

app_name = "search_steering"
urlpatterns = [
    path("probar/", views.try_out, name="try"),
    path("informe/", report.report, name="report"),
]
