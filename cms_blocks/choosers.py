"""Choosers that read their objects in bulk, with what a template will ask of them."""

from collections.abc import Iterable
from typing import Any

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
    pass


class PageBlock(FromShelf, PageChooserBlock):
    pass
