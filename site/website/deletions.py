"""The confirmations of Wagtail that delete pages: who cites them, and an administrator's written reason."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.pages.bulk_actions.delete import DeleteBulkAction
from wagtail.admin.views.pages.utils import type_to_delete_confirmation
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from clearance.authorise import LONGEST_REASON, SHORTEST_REASON

from .citations import DELETED_THOUGH_CITED, answer_for_deletion, citing_what_goes, is_reason


@hooks.register("before_delete_page")
def ask_why_one_goes(request: HttpRequest, page: Page) -> HttpResponse | None:
    return _ask_why(request, [page]) if request.method == "POST" else None


@hooks.register("before_bulk_action")
def ask_why_several_go(
    request: HttpRequest, action_type: str, objects: list[Any], action: object
) -> HttpResponse | None:
    pages = [one for one in objects if isinstance(one, Page)]
    return _ask_why(request, pages) if action_type == "delete" and pages else None


def _ask_why(request: HttpRequest, pages: list[Page]) -> HttpResponse | None:
    """Without a reason the deletion goes on, and the receiver refuses what others cite."""
    if not type_to_delete_confirmation(request):
        return None
    if not citing_what_goes(*pages).exists():
        if len(pages) > 1:  # Wagtail deletes one after the other: whoever cites may stand behind
            answer_for_deletion(pages, request.user, _("Deleted together with the pages that cite it."))
        return None
    if not request.user.is_superuser:
        return None
    reason = request.POST.get("reason", "").strip()[:LONGEST_REASON]
    if is_reason(reason):
        answer_for_deletion(pages, request.user, reason)
        return None
    told = _("Other pages cite it: write why it goes all the same, in %(length)s characters or more.")
    messages.error(request, told % {"length": SHORTEST_REASON})
    return redirect(request.get_full_path())


@hooks.register("register_bulk_action", order=100)  # in the place of Wagtail's own
class DeletePages(DeleteBulkAction):
    """A page of the list may go together with another: with the one above it, or with its original."""

    @classmethod
    def execute_action(cls, objects: list[Page], user: Any = None, **kwargs: Any) -> tuple[int, int]:
        counts = [
            super(DeletePages, cls).execute_action([present], user=user, **kwargs)
            for page in objects
            if (present := Page.objects.filter(pk=page.pk).first())
        ]
        return sum(pages for pages, _below in counts), sum(below for _pages, below in counts)


@hooks.register("register_log_actions")
def register(actions: LogActionRegistry) -> None:
    @actions.register_action(DELETED_THOUGH_CITED)
    class DeletedThoughCitedFormatter(LogFormatter):
        label = gettext_lazy("Deleted though cited")
        message = gettext_lazy("Deleted though other pages cited it")

        def format_comment(self, log_entry: object) -> str:
            return log_entry.data.get("reason", "")
