from django.urls import path

from . import views

urlpatterns = [
    path("por-revisar/", views.desk, name="desk"),
    path("por-revisar/<int:state_id>/", views.review, name="review"),
]
