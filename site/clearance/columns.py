"""What listings of the admin need beside Wagtail's own columns."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin.ui.tables import Column


class YesNoColumn(Column):
    """A tick in words: Wagtail's own column says “True” and “False” to a screen reader."""

    def get_value(self, instance: Any) -> str:
        return _("Yes") if super().get_value(instance) else _("No")
