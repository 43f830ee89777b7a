"""Where the edit view meets a conflict, and how the history tells of it."""

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter
from wagtail.models import Page

from .detecting import INSISTS_ON, note
from .keeping import SAVED_OVER, SET_ASIDE


@hooks.register("before_edit_page")
def notice_a_conflict(request: HttpRequest, page: Page) -> HttpResponse | None:
    if request.method != "POST":
        return None
    if INSISTS_ON in request.POST and not request.accepts("text/html"):
        return _no_autosave()
    note(page, request)
    return None


def _no_autosave() -> HttpResponse:
    """Only a person replaces another's version; the answer is what Wagtail's autosave expects."""
    words = _("Somebody saved another version: compare both, then save yourself.")
    answer = {"success": False, "error_code": "invalid_revision", "error_message": words}
    return JsonResponse(answer, status=400)


class ConflictFormatter(LogFormatter):
    def format_message(self, log_entry: object) -> str:
        return self.message % {"who": log_entry.data.get("over_by", "")}


@hooks.register("register_log_actions")
def register(actions: LogActionRegistry) -> None:
    @actions.register_action(SET_ASIDE)
    class SetAsideFormatter(ConflictFormatter):
        label = gettext_lazy("Version set aside")
        message = gettext_lazy("Set aside, not saved: %(who)s had saved another version meanwhile")

    @actions.register_action(SAVED_OVER)
    class SavedOverFormatter(ConflictFormatter):
        label = gettext_lazy("Version replaced on purpose")
        message = gettext_lazy("Replaced on purpose the version that %(who)s had saved meanwhile")
