"""The history as people read it."""

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import registry
from wagtail.models import Page

from ..models import HistoryEntry

BREAK_GLASS = "break_glass"  # the kind of a clearance that was none


def label_of(entry: HistoryEntry) -> str:
    """The action's name in words; the bare name where the action is no longer known."""
    return (
        str(registry.get_action_label(entry.action)) if registry.action_exists(entry.action) else entry.action
    )


def sentence_of(entry: HistoryEntry) -> str:
    """What happened, as Wagtail's formatter of the action says it; the label where it cannot."""
    if entry.action == "wagtail.move" and {"source", "destination"} <= entry.data.keys():
        return _moved(entry)
    formatter = registry.get_formatter(entry) if registry.action_exists(entry.action) else None
    try:
        return str(formatter.format_message(entry)) if formatter else entry.action
    except (KeyError, TypeError, ValueError, AttributeError):
        return label_of(entry)


def _moved(entry: HistoryEntry) -> str:
    """Wagtail names the two parents alone, and every institution has its “Bulletins”."""
    places = {name: _path_to(entry.data[name]) for name in ("source", "destination")}
    return gettext("Moved from “%(source)s” to “%(destination)s”") % places


def _path_to(place: dict) -> str:
    """The place below all that stands above it now; its title at that time, where it is gone."""
    page = Page.objects.filter(pk=place["id"]).first()
    above = page.get_ancestors().filter(depth__gt=2) if page else []
    return " › ".join([*(upper.title for upper in above), place["title"]])


def is_alarming(entry: HistoryEntry) -> bool:
    """What a hurried reader must not overlook stands in red."""
    return entry.action == "clearance.break_glass" or entry.data.get("kind") == BREAK_GLASS


SYSTEM = _("the system")


def actor_of(entry: HistoryEntry) -> str:
    """Who did it; the reader of a preview link has no account but was named by whoever made the link."""
    if entry.actor:
        return entry.actor
    reader = entry.data.get("reader")
    return gettext("%(reader)s (without an account)") % {"reader": reader} if reader else str(SYSTEM)
