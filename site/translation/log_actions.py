"""What this room writes into the history, in words."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry, LogFormatter


@hooks.register("register_log_actions")
def register(actions: LogActionRegistry) -> None:
    @actions.register_action("translation.begin")
    class BeginFormatter(LogFormatter):
        label = _("Translation begun")

        def format_message(self, log_entry: Any) -> str:
            code = log_entry.data["language"]
            name = str(dict(settings.LANGUAGES).get(code, code))
            return gettext("Its translation was begun: %(language)s") % {"language": name}
