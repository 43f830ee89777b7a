"""How each kind of field is compared; Wagtail asks its registry, so that its own pages tell the same."""

from dataclasses import dataclass
from typing import Any

from django.db import models
from django.template.loader import render_to_string
from django.utils.html import escape
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from wagtail.admin.compare import FieldComparison, register_comparison_class
from wagtail.fields import RichTextField, StreamField

from . import marks
from .blocks import Difference, differences
from .sequences import Child, paired
from .words import bare_html, words_of, words_of_html


class ValueComparison(FieldComparison):
    """Dates, times, ticks and numbers, as people write them."""

    def htmldiff(self) -> SafeString | str:
        if not self.has_changed():
            return escape(words_of(self.val_b))
        return marks.replaced(words_of(self.val_a), words_of(self.val_b))


class TextComparison(FieldComparison):
    def htmldiff(self) -> SafeString | str:
        if not self.has_changed():
            return escape(words_of(self.val_b))
        return marks.rewritten(words_of(self.val_a), words_of(self.val_b))


class HtmlComparison(FieldComparison):
    def has_changed(self) -> bool:
        return bare_html(self.val_a) != bare_html(self.val_b)

    def htmldiff(self) -> SafeString | str:
        if not self.has_changed():
            return escape(words_of_html(self.val_b))
        return marks.rewritten(words_of_html(self.val_a), words_of_html(self.val_b))


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
        return super().has_changed() and bool(self.blocks())

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
        blocks = self.blocks()
        there = sum(not block.is_gone for block in blocks)
        context: dict[str, Any] = {"blocks": blocks, "unchanged": len(self.val_b or ()) - there}
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
