"""Remarks at a field or block: Wagtail's own comments, left from the review without a new revision.

A moderator who commented in the editor would save it, become an author of the text and be refused to
clear what the editor corrects.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import HttpRequest
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import Block, ListBlock, StreamBlock, StreamValue, StructBlock
from wagtail.models import Comment, Page, Revision

LONGEST_REMARK = 4_000
_EXCERPT = 60  # characters of a block by which a moderator knows it again


@dataclass(frozen=True)
class Remark:
    place: str
    text: str
    by: Any


class RemarkForm(forms.Form):
    place = forms.ChoiceField(label=_("Where"))
    text = forms.CharField(label=_("Remark"), max_length=LONGEST_REMARK, widget=forms.Textarea({"rows": 3}))

    def __init__(self, places: list[tuple[str, str]], *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["place"].choices = places


def places_of(page: Page, request: HttpRequest) -> list[tuple[str, str]]:
    """(content path, label) of each field, and of each block of a stream, beside which comments are shown."""
    panel = page.specific_class.get_edit_handler()
    compares = panel.get_bound_panel(instance=page, request=request, form=None).get_comparison()
    compared = [compare(page, page) for compare in compares]
    fields = [found for found in compared if found.is_field and found.field.editable]
    return [place for found in fields for place in _places_in(page, found.field.name, found.field_label())]


def _places_in(page: Page, name: str, label: str) -> Iterator[tuple[str, str]]:
    value = getattr(page, name)
    if not isinstance(value, StreamValue):
        yield name, label
        return
    for number, child in enumerate(value, 1):
        if leaf := _leaf(child.block, child.value, f"{name}.{child.id}"):
            words = Truncator(" ".join(child.block.get_searchable_content(child.value))).chars(_EXCERPT)
            yield leaf, " · ".join(filter(None, [f"{label} {number}", str(child.block.label), words]))


def _leaf(block: Block, value: Any, path: str) -> str | None:
    """The first single field of the block: comments are shown beside fields, not beside groups of them."""
    if isinstance(block, StructBlock):
        leaves = (
            _leaf(child, value.get(name), f"{path}.{name}") for name, child in block.child_blocks.items()
        )
        return next(filter(None, leaves), None)
    if isinstance(block, StreamBlock | ListBlock):
        items = value if isinstance(block, StreamBlock) else getattr(value, "bound_blocks", ())
        return next(
            filter(None, (_leaf(item.block, item.value, f"{path}.{item.id}") for item in items)), None
        )
    return path


def leave(page: Page, revision: Revision, user: Any, place: str, text: str) -> Comment:
    comment = Comment.objects.create(page_id=page.pk, user=user, contentpath=place, text=text)
    comment.log_create(page_revision=revision, user=user)
    return comment


def remarks_on(page: Page, places: list[tuple[str, str]]) -> list[Remark]:
    """What has been remarked and not settled yet, by everybody."""
    labels = dict(places)
    comments = Comment.objects.filter(page_id=page.pk, resolved_at=None).select_related("user").order_by("pk")
    return [
        Remark(labels.get(comment.contentpath, comment.contentpath.split(".")[0]), comment.text, comment.user)
        for comment in comments
    ]
