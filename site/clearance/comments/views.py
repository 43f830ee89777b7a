"""Wagtail's editor with our own mails about comments: its own ask nobody's permission.

Wagtail mails whoever once took part in a thread, also after they have left the institution, inside the
request and though the transaction may still be rolled back.
"""

from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail import hooks
from wagtail.admin.views.pages.edit import EditView
from wagtail.models import Page

from .letters import tell_of_comments

_ANSWERED = "_answered_by_the_discreet_editor"
_EDITORS = frozenset({"wagtailadmin_pages:edit", "wagtailadmin_pages:revisions_revert"})
BEFORE_ALL_OTHERS = -100  # the view that takes over asks them itself


class DiscreetEditView(EditView):
    def send_commenting_notifications(self, changes: dict[str, Any]) -> None:
        tell_of_comments(self.page, self.request.user, changes)


@hooks.register("before_edit_page", order=BEFORE_ALL_OTHERS)
def edit_discreetly(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Takes the place of Wagtail's view where comments are posted, as wagtail-localize's editor does."""
    match = request.resolver_match
    if match.view_name not in _EDITORS or hasattr(request, _ANSWERED) or not _has_comments(request):
        return None
    setattr(request, _ANSWERED, True)
    return DiscreetEditView.as_view()(request, **match.kwargs)


def _has_comments(request: HttpRequest) -> bool:
    return request.method == "POST" and request.POST.get("comments-TOTAL_FORMS", "0") != "0"
