"""The base of blocks that cite a part of another page."""

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import RegexBlock, StructValue
from wagtail.blocks.struct_block import StructBlockValidationError

from . import citations
from .base import ContentBlock
from .choosers import PageBlock
from .fields import passage


class CitationValue(StructValue):
    @property
    def citation(self) -> citations.Citation | None:
        return citations.resolve(self.get("page"), self.get("anchor") or "")


class CitationBlock(ContentBlock):
    """A page and the anchor of one of its parts. The anchor is what stays when parts change their place."""

    page = PageBlock(label=_("Page"))
    anchor = RegexBlock(
        r"^[A-Za-z0-9][A-Za-z0-9._-]*$",
        required=False,
        max_length=80,
        label=_("Part"),
        help_text=_("What stands after # in the address of the part, such as III-b. Left empty: the whole."),
    )
    note = passage(_("Why it is cited"), required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        if value.get("page") and value.get("anchor") and not self.is_deferred_validation:
            self._require_part(value["page"], value["anchor"])
        return value

    def _require_part(self, page: Any, anchor: str) -> None:
        if citations.part_of(page, anchor):
            return
        known = [part.anchor for part in citations.parts_of(page)]
        message = (
            gettext("This page has no such part. Its parts are: %(parts)s.")
            % {"parts": ", ".join(known[:60])}
            if known
            else gettext("This page has no parts that can be cited: leave this empty.")
        )
        raise StructBlockValidationError(block_errors={"anchor": ValidationError(message)})

    class Meta:
        value_class = CitationValue
