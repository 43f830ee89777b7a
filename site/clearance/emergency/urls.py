from django.urls import path

from . import views

urlpatterns = [path("emergencia/<int:page_id>/", views.break_glass, name="break_glass")]
