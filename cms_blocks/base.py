"""The base of every block: what an editor is told of it, what the search reads of it."""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StructBlock, TextBlock

# The families, as the block picker groups them.
TEXT, MEDIA, DATA = _("Text"), _("Images, sound and documents"), _("Data")
PEOPLE, GOVERNANCE, PLANNING, LISTING = _("People"), _("Governance"), _("Planning"), _("Lists of pages")


class WholeTextBlock(StructBlock):
    """An absent text reads as an empty one: what was stored before a field was added has no such text,
    and a translation of it would stop there."""

    def to_python(self, value: Any) -> Any:
        return self._without_gaps(super().to_python(value))

    def bulk_to_python(self, values: Any) -> list[Any]:
        return [self._without_gaps(value) for value in super().bulk_to_python(values)]

    def _without_gaps(self, value: Any) -> Any:
        for name, child in self.child_blocks.items():
            if isinstance(child, CharBlock | TextBlock) and value.get(name) is None:
                value[name] = ""
        return value


class ContentBlock(WholeTextBlock):
    """A block of the body. Its Meta gives icon, label, help_text, group, template and preview_value."""

    def get_description(self) -> str | Promise:
        """What the block picker says: the same sentence as the form's help."""
        return self.meta.help_text

    def get_searchable_content(self, value: Any) -> list[str]:
        """Every text a reader can see; an absent one is nothing, not the word “None”."""
        texts = (self._texts_of(name, value) for name in self.child_blocks if value.get(name) is not None)
        return [text for found in texts for text in found if text.strip()]

    def _texts_of(self, name: str, value: Any) -> Iterable[str]:
        return self.child_blocks[name].get_searchable_content(value[name])

    class Meta:
        help_text = ""


class PartBlock(ContentBlock):
    """A piece of a block, such as a row or an item: never chosen by itself."""
