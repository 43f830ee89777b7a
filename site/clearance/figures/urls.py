from django.urls import path

from .views import clearance_times

urlpatterns = [path("tiempos/", clearance_times, name="figures")]
