"""What an editor reads first on a page that waits or was sent back: who has it, and what to do."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.action_menu import CancelWorkflowMenuItem
from wagtail.models import Page, TaskState, WorkflowState
from wagtail_localize.models import Translation

from .decisions import who_and_what
from .models import ClearanceTask

_MOST_SHOWN = 600  # characters of a comment; the history has all of it


@hooks.register("before_edit_page")
def say_where_it_stands(request: HttpRequest, page: Page) -> None:
    if request.method != "GET":
        return
    state = page.current_workflow_state
    task_state = state.current_task_state if state else None
    task = task_state.task.specific if task_state else None
    if not isinstance(task, ClearanceTask) or _says_so_itself(page):
        return
    if state.status == WorkflowState.STATUS_NEEDS_CHANGES:
        history = messages.button(reverse("clearance:history", args=[page.pk]), _("Full history"))
        messages.warning(request, sent_back(task_state), [history])
    elif not task.user_is_moderator(request.user):
        messages.info(request, waiting(state, task_state, task, request.user))


def sent_back(task_state: TaskState) -> str:
    who, decision = who_and_what(task_state)
    comment = Truncator(task_state.comment.strip()).chars(_MOST_SHOWN).removesuffix(".")
    said = _("%(who)s: %(decision)s, “%(comment)s”.") % {"who": who, "decision": decision, "comment": comment}
    advice = _("Correct the text and submit it again; remarks stand beside their fields.")
    return f"{said} {advice}"


def waiting(state: WorkflowState, task_state: TaskState, task: ClearanceTask, user: Any) -> str:
    said = _("It waits for its clearance since %(date)s; those who decide: %(who)s.") % {
        "date": date_format(localtime(task_state.started_at), "DATETIME_FORMAT"),
        "who": ", ".join(task.groups.values_list("name", flat=True)),
    }
    if not state.user_can_cancel(user):
        return said
    take_back = _("To change it, take it back with “%(button)s” at the foot of the page.")
    return f"{said} {take_back % {'button': CancelWorkflowMenuItem.label}}"


def _says_so_itself(page: Page) -> bool:
    """Whether the translators' editor answers, which tells the standing in its own bar."""
    return Translation.objects.filter(
        source__object_id=page.translation_key, target_locale=page.locale_id, enabled=True
    ).exists()
