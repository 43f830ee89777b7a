"""Choosers that read their objects in bulk, with what a template will ask of them."""

from collections.abc import Iterable
from typing import Any

from django.utils.functional import cached_property
from wagtail.blocks import ChooserBlock, PageChooserBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from . import shelf


class FromShelf(ChooserBlock):
    """Takes its objects from the shelf of the stream being read, else reads them itself at once."""

    def to_python(self, value: Any) -> Any:
        return self.bulk_to_python([value])[0]

    def bulk_to_python(self, values: Iterable[Any]) -> list[Any]:
        return shelf.take(self.model_class, list(values))


class ImageBlock(FromShelf, ImageChooserBlock):
    pass


class DocumentBlock(FromShelf, DocumentChooserBlock):
    @cached_property
    def widget(self) -> Any:
        """Tells whoever writes the page which documents the search cannot read."""
        from .document_chooser import document_chooser

        return document_chooser.widget_class()


class PageBlock(FromShelf, PageChooserBlock):
    pass
