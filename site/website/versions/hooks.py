"""What the admin says of translations: in the history, and above the page after an act."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.log_actions import LogActionRegistry, LogFormatter, get_active_log_context
from wagtail.models import PageLogEntry

from .acts import DELETED, FREED, LEFT, MOVED, RESTRICTED, UNPUBLISHED

_FOLLOWED = {
    UNPUBLISHED: (_("Unpublish with the original"), _("Unpublished together with its original")),
    DELETED: (_("Delete with the original"), _("Deleted together with its original")),
    MOVED: (_("Move with the original"), _("Moved together with its original")),
    RESTRICTED: (_("Restrict with the original"), _("Restricted together with its original")),
    FREED: (_("Lift a restriction with the original"), _("The restriction of its original was lifted")),
}
_LEFT = {
    "unpublish": _("Its original was unpublished; this translation was left as it is: %(why)s"),
    "delete": _("Its original was deleted; this translation was left: %(why)s"),
    "move": _("Its original was moved; this translation was left where it is: %(why)s"),
    "withdraw": _("Its original was withdrawn; this translation was left as it is: %(why)s"),
}
_WHY = {
    "permission": _("who did it may not do so here."),
    "own_pages": _("there are pages below it that are no translations."),
    "cited": _("other pages cite it."),
    "slug": _("another page has the same address there."),
}


def said_of_left(data: dict[str, Any]) -> str:
    return str(_LEFT[data["act"]]) % {"why": _WHY[data["why"]]}


@hooks.register("register_log_actions")
def actions_with_the_original(actions: LogActionRegistry) -> None:
    for action, (label, message) in _FOLLOWED.items():
        actions.register_action(action, label, message)

    @actions.register_action(LEFT)
    class LeftFormatter(LogFormatter):
        label = _("Left by the original")

        def format_message(self, log_entry: Any) -> str:
            return said_of_left(log_entry.data)


@hooks.register("after_unpublish_page")
@hooks.register("after_delete_page")
@hooks.register("after_move_page")
def tell_what_became_of_translations(request: HttpRequest, page: object) -> None:
    """Read from the log of this very request, which each act on a translation was written to."""
    entries = PageLogEntry.objects.filter(uuid=get_active_log_context().uuid)
    for entry in entries.filter(action__in=[*_FOLLOWED, LEFT]).order_by("pk"):
        language = dict(settings.LANGUAGES).get(entry.data["language"], entry.data["language"])
        left = entry.action == LEFT
        happened = said_of_left(entry.data) if left else _FOLLOWED[entry.action][1]
        say = messages.warning if left else messages.info
        said = gettext("Translation “%(title)s” (%(language)s): %(happened)s")
        say(request, said % {"title": entry.label, "language": language, "happened": happened})


@hooks.register("after_bulk_action")
def tell_after_a_bulk_action(request: HttpRequest, action_type: str, objects: Any, action: object) -> None:
    tell_what_became_of_translations(request, None)
