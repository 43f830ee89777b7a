"""Official numbers such as 1.2.1: text to the computer, the same in every language."""

import re
from typing import Any

from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock

_CODE = RegexValidator(
    re.compile(r"\A[0-9A-Za-z]+([.-][0-9A-Za-z]+)*\Z"),
    _("Write digits and letters joined by dots, such as 1.2.1."),
)


class CodeBlock(CharBlock):
    """Numbers are no text to translate: the translation takes them from the source."""

    def __init__(self, **options: Any) -> None:
        options.setdefault("required", False)
        options.setdefault("max_length", 20)
        options.setdefault("default", "")
        super().__init__(validators=[_CODE], **options)

    def get_translatable_segments(self, value: str) -> list:
        return []

    def restore_translated_segments(self, value: str, segments: list) -> str:
        return value
