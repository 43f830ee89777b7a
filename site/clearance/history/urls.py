from django.urls import path

from .views import PageHistoryReport

urlpatterns = [
    path("historia/<int:page_id>/", PageHistoryReport.as_view(), name="history"),
    path(
        "historia/<int:page_id>/resultados/",
        PageHistoryReport.as_view(results_only=True),
        name="history_results",
    ),
]
