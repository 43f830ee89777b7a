"""How each kind of field is compared; Wagtail asks its registry, so that its own pages tell the same."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.template.loader import render_to_string
from django.utils.functional import cached_property
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.admin.compare import FieldComparison, register_comparison_class
from wagtail.fields import RichTextField, StreamField

from . import marks
from .blocks import Difference, differences
from .sequences import Child, paired
from .words import bare_html, words_of, words_of_html


class TextComparison(FieldComparison):
    words, marked = staticmethod(words_of), staticmethod(marks.rewritten)

    def htmldiff(self) -> SafeString | str:
        new = self.words(self.val_b)
        return self.marked(self.words(self.val_a), new) if self.has_changed() else escape(new)


class ValueComparison(TextComparison):
    """Dates, times, ticks and numbers, as people write them."""

    marked = staticmethod(marks.replaced)


class HtmlComparison(TextComparison):
    words = staticmethod(words_of_html)

    def has_changed(self) -> bool:
        return bare_html(self.val_a) != bare_html(self.val_b)


@dataclass(frozen=True)
class ChangedBlock:
    label: str
    number: int
    child: Child
    found: list[Difference]

    @property
    def is_new(self) -> bool:
        return self.child.old is None

    @property
    def is_gone(self) -> bool:
        return self.child.new is None


class StreamComparison(FieldComparison):
    """Only the blocks that changed, came, went or moved; how many stayed as they were is said."""

    def has_changed(self) -> bool:
        return super().has_changed() and bool(self.blocks)

    @cached_property
    def blocks(self) -> list[ChangedBlock]:
        stream = self.field.stream_block
        found = (
            (child, list(differences(child.block, child.old, child.new)))
            for child in paired(stream, self.val_a, self.val_b)
        )
        return [
            ChangedBlock(capfirst(str(child.block.label)), child.number, child, inner)
            for child, inner in found
            if inner or child.moved or child.old is None or child.new is None
        ]

    def htmldiff(self) -> SafeString:
        there = sum(not block.is_gone for block in self.blocks)
        context: dict[str, Any] = {"blocks": self.blocks, "unchanged": len(self.val_b or ()) - there}
        return render_to_string("clearance/comparing/stream.html", context)


def register() -> None:
    for field in (
        models.DateField,
        models.DateTimeField,
        models.TimeField,
        models.BooleanField,
        models.IntegerField,
        models.DecimalField,
    ):
        register_comparison_class(field, comparison_class=ValueComparison)
    for field in (models.CharField, models.TextField):
        register_comparison_class(field, comparison_class=TextComparison)
    register_comparison_class(RichTextField, comparison_class=HtmlComparison)
    register_comparison_class(StreamField, comparison_class=StreamComparison)
