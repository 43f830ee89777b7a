"""Addresses below the admin. The first part stands on localize's own addresses, and answers before it."""

from django.urls import path

from .views import catalogues, desk, requests, submission, texts

app_name = "translation"

guards = [
    path("submit/page/<int:page_id>/", requests.SubmitOwnPageView.as_view()),
    path("update/<int:translation_source_id>/", requests.UpdateOwnTranslationsView.as_view()),
    path("page/<int:page_id>/convert_to_alias/", requests.convert_to_alias),
    path("translate/<int:translation_id>/strings/<int:string_segment_id>/edit/", texts.edit_string),
    path("translate/<int:translation_id>/overrides/<int:overridable_segment_id>/edit/", texts.edit_override),
    path("translate/<int:translation_id>/pofile/upload/", catalogues.upload),
    path("translate/<int:translation_id>/pofile/download/", catalogues.download),
    path("translate/<int:translation_id>/machine_translate/", texts.machine_translate),
    path("translate/<int:translation_id>/disable/", texts.stop_translation),
]

urlpatterns = [
    *guards,
    path("translate/<int:translation_id>/clearance/", submission.submit, name="submit"),
    path("desk/", desk.DeskView.as_view(), name="desk"),
    path("desk/results/", desk.DeskView.as_view(results_only=True), name="desk_results"),
]
