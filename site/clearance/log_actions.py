"""What this room writes into Wagtail's log, in words."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogFormatter


@hooks.register("register_log_actions")
def register(actions: object) -> None:
    actions.register_action(
        "clearance.return_to_draft",
        _("Return to draft"),
        _("Returned to draft: it left the section that publishes directly, without a clearance of its own"),
    )

    @actions.register_action("clearance.given")
    class GivenFormatter(LogFormatter):
        label = _("Clearance recorded")

        def format_message(self, log_entry: object) -> str:
            if log_entry.data.get("kind") == "break_glass":
                return _("The emergency publication of this version was recorded")
            return _("The clearance of this version was recorded")

    @actions.register_action("clearance.break_glass")
    class BreakGlassFormatter(LogFormatter):
        label = _("Emergency publication")

        def format_message(self, log_entry: object) -> str:
            return _("Published as an emergency, without clearance")

        def format_comment(self, log_entry: object) -> str:
            return log_entry.data.get("reason", "")
