"""The streams that page types use: which blocks an editor may choose where."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from wagtail.blocks import StreamBlock, StreamValue

from . import anchors, data, governance, listing, media, people, planning, shelf, text

FAMILIES = (text, media, data, people, governance, planning, listing)


class ShelvedValue(StreamValue):
    """A stream that reads what all its blocks refer to at once, when the first block is asked for."""

    _objects: shelf.Shelf | None = None

    def __getitem__(self, index: Any) -> Any:
        if self._objects is None:
            self._objects = shelf.fill(self.stream_block, self._stored())
        with shelf.holding(self._objects):
            return super().__getitem__(index)

    def _stored(self) -> list[dict]:
        return [raw for raw in self._raw_data if raw is not None]


def share_shelf(streams: Iterable[StreamValue], besides: Iterable[tuple[type[Model], int]]) -> shelf.Shelf:
    """Let the streams of one page read together what they refer to, and what its own fields refer to."""
    shelved = [stream for stream in streams if isinstance(stream, ShelvedValue)]
    wanted: dict[type[Model], set[int]] = defaultdict(set)
    for model, key in besides:
        wanted[model].add(key)
    for stream in shelved:
        for model, key in shelf.references(stream.stream_block, stream._stored()):
            wanted[model].add(key)
    objects = {model: shelf.load(model, keys) for model, keys in wanted.items()}
    for stream in shelved:
        stream._objects = objects
    return objects


class ShelvedStreamBlock(StreamBlock):
    """Base of all streams of the site: read in bulk, each block with a key that is its own on the page."""

    def to_python(self, value: Any) -> StreamValue:
        stream = super().to_python(value)
        if not stream.is_lazy or isinstance(stream, ShelvedValue):
            return stream
        return ShelvedValue(self, list(stream.raw_data), is_lazy=True)

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        fixed = getattr(context.get("page"), "fixed_anchors", ())
        context["children"] = anchors.with_anchors(value, anchors.OF_THE_FRAME.union(fixed))
        return context

    class Meta:
        template = "cms_blocks/stream.html"


class BodyBlock(ShelvedStreamBlock):
    """The body of a bulletin, a section, a home page or an institution: every family."""

    def __init__(self, local_blocks: Any = None, **options: Any) -> None:
        options.setdefault("max_num", 200)
        super().__init__(local_blocks or [block for family in FAMILIES for block in family.BLOCKS], **options)


class TextBlock(ShelvedStreamBlock):
    """Words only: introductions and answers."""

    def __init__(self, local_blocks: Any = None, **options: Any) -> None:
        super().__init__(local_blocks or text.BLOCKS, **options)
