"""Wagtail's upload of one document, telling what cannot be read of it."""

from typing import Any

from django.http import HttpResponse
from wagtail.admin import messages
from wagtail.documents.views.documents import CreateView

from search.attachments import telling


class DocumentCreateView(CreateView):
    def form_valid(self, form: Any) -> HttpResponse:
        answer = super().form_valid(form)
        if warning := telling.warning_of(self.object):
            messages.warning(self.request, f"{self.object.title}: {warning}")
        return answer
