"""localize's views that ask for a translation or bring it up to date, limited to one's institutions."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from wagtail.models import Page
from wagtail_localize.views import convert
from wagtail_localize.views.submit_translations import SubmitPageTranslationView
from wagtail_localize.views.update_translations import UpdateTranslationsForm, UpdateTranslationsView

from clearance import gate
from clearance.refusals import ClearanceRefused

from ..refusals import refusal_to_mirror
from ..roles import refusal_to_translate


class SubmitOwnPageView(SubmitPageTranslationView):
    """Creates drafts only: the setting WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE is off."""

    def get_object(self) -> Page:
        page = super().get_object()
        if refusal := refusal_to_translate(self.request.user, page):
            raise ClearanceRefused(refusal)
        return page

    def form_valid(self, form: Any) -> HttpResponse:
        """Where a page below is translated and public already, it gets a new draft and stays as it is."""
        with gate.drafting():
            return super().form_valid(form)


class UpdateOwnTranslationsView(UpdateTranslationsView):
    """Takes over what changed in the source. "Publish immediately" is offered where nobody must clear."""

    def get_object(self) -> Any:
        source = super().get_object()
        page = source.get_source_instance()
        if isinstance(page, Page) and (refusal := refusal_to_translate(self.request.user, page)):
            raise ClearanceRefused(refusal)
        return source

    def get_form(self) -> UpdateTranslationsForm:
        form = super().get_form()
        if not self.may_publish_all():
            del form.fields["publish_translations"]
        return form

    def form_valid(self, form: UpdateTranslationsForm) -> HttpResponse:
        form.cleaned_data.setdefault("publish_translations", False)
        return super().form_valid(form)

    def may_publish_all(self) -> bool:
        """Whether the user may publish each enabled translation of this source without a clearance."""
        user = self.request.user
        targets = [
            translation.get_target_instance()
            for translation in self.object.translations.filter(enabled=True).select_related("target_locale")
        ]
        return all(
            not isinstance(page, Page)
            or (not gate.needs_clearance(page) and page.permissions_for_user(user).can_publish())
            for page in targets
        )


def convert_to_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    page = get_object_or_404(Page, pk=page_id)
    if refusal := refusal_to_mirror(request.user, page.specific):
        messages.error(request, str(refusal))
        return redirect("wagtailadmin_pages:edit", page_id)
    return convert.convert_to_alias(request, page_id)
