from django.urls import path

from . import views

app_name = "search_steering"
urlpatterns = [
    path("probar/", views.try_out, name="try"),
    path("informe/", views.report, name="report"),
]
