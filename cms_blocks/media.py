"""Images, sound, moving images and documents; all uploaded, since the strict policy admits no embeds."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import StreamValue, StructValue
from wagtail.blocks.list_block import ListValue
from wagtail.blocks.struct_block import StructBlockValidationError

from .base import MEDIA, ContentBlock, PartBlock
from .choosers import DocumentBlock, ImageBlock
from .fields import line, passage, several, tick
from .file_kinds import AUDIO, CAPTIONS, VIDEO
from .rich_text import BoundedRichTextBlock


class DescribedImageValue(StructValue):
    @property
    def alt_text(self) -> str:
        return "" if self.get("decorative") else self.get("alt") or ""


class DescribedImageBlock(PartBlock):
    """An image with words for those who do not see it, unless it says nothing that the text does not say."""

    image = ImageBlock(label=_("Image"))
    alt = line(
        _("Alternative text"),
        required=False,
        max_length=300,
        help_text=_("What the image tells, for whoever does not see it. Needed unless it is decorative."),
    )
    decorative = tick(_("Decorative"), help_text=_("The image tells nothing that the text does not."))
    caption = line(_("Caption"), required=False, max_length=500)
    credit = line(_("Credit"), required=False, help_text=_("Who took it: an office or “courtesy of …”."))

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        alt, decorative = (value.get("alt") or "").strip(), value.get("decorative")
        if alt and decorative:
            self._refuse(gettext("A decorative image has no alternative text: remove one of the two."))
        if not (alt or decorative or self.is_deferred_validation):
            self._refuse(gettext("Describe the image, or mark it as decorative."))
        return value

    def _refuse(self, message: str) -> None:
        errors = {name: ValidationError(message) for name in ("alt", "decorative")}
        raise StructBlockValidationError(block_errors=errors)

    class Meta:
        value_class = DescribedImageValue


class FigureBlock(DescribedImageBlock):
    class Meta:
        icon = "image"
        label = _("Image")
        help_text = _("A photograph or a drawing with its description, caption and credit.")
        group = MEDIA
        template = "cms_blocks/media/image.html"
        preview_value = {
            "image": None,
            "alt": _("Workers lay a water main"),
            "decorative": False,
            "caption": _("Works in the northern district"),
            "credit": _("Social Communication"),
        }


class GalleryBlock(ContentBlock):
    title = line(_("Title"), required=False)
    images = several(DescribedImageBlock(label=_("Image")), _("Images"), min_num=2, max_num=24)

    class Meta:
        icon = "image"
        label = _("Gallery")
        help_text = _("Two to twenty-four photographs of one event.")
        group = MEDIA
        template = "cms_blocks/media/gallery.html"
        preview_value = {
            "title": _("The opening in pictures"),
            "images": [
                {"image": None, "alt": _("The hall"), "caption": _("The hall"), "credit": ""},
                {"image": None, "alt": _("The audience"), "caption": _("The audience"), "credit": ""},
            ],
        }


class RecordingBlock(ContentBlock):
    """Base of sound and moving images: uploaded, titled, and with their words in writing."""

    title = line(_("Title"))
    file = DocumentBlock(label=_("File"))
    transcript = BoundedRichTextBlock(label=_("Transcript"), help_text=_("All that is said, in writing."))

    kinds: dict[str, tuple[str, ...]] = {}

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        errors = {
            name: ValidationError(
                gettext("Choose a file of the kind %(kinds)s.") % {"kinds": ", ".join(kinds)}
            )
            for name, kinds in self.kinds.items()
            if value.get(name) and value[name].file_extension.lower() not in kinds
        }
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return value


class AudioBlock(RecordingBlock):
    kinds = {"file": AUDIO}

    class Meta:
        icon = "media"
        label = _("Audio")
        help_text = _("An interview or a spot, with its transcript.")
        group = MEDIA
        template = "cms_blocks/media/audio.html"
        preview_value = {"title": _("Interview"), "file": None, "transcript": _("<p>Good morning.</p>")}


class VideoBlock(RecordingBlock):
    poster = ImageBlock(required=False, label=_("Image before it plays"))
    captions = DocumentBlock(
        required=False, label=_("Captions"), help_text=_("A WebVTT file (.vtt) in the language of the page.")
    )

    kinds = {"file": VIDEO, "captions": CAPTIONS}

    class Meta:
        icon = "media"
        label = _("Video")
        help_text = _("A video with captions and a transcript.")
        group = MEDIA
        template = "cms_blocks/media/video.html"
        preview_value = {"title": _("Message"), "file": None, "transcript": _("<p>Good morning.</p>")}


class NamedDocumentBlock(PartBlock):
    document = DocumentBlock(label=_("Document"))
    title = line(_("Title"), required=False, help_text=_("Left empty, the document's own title is shown."))
    note = line(_("Note"), required=False)


def titles_given(value: Any) -> Iterator[tuple[int, str]]:
    """What a stream calls the documents that it lists, at any depth: (id, title) where it gives one."""
    if isinstance(value, StreamValue):
        parts = [child.value for child in value]
    elif isinstance(value, StructValue):
        parts = list(value.values())
        if isinstance(value.block, NamedDocumentBlock) and value["document"] and value["title"]:
            yield value["document"].pk, value["title"]
    else:
        parts = list(value) if isinstance(value, ListValue) else []
    for part in parts:
        yield from titles_given(part)


class DocumentsBlock(ContentBlock):
    title = line(_("Title"), required=False)
    documents = several(NamedDocumentBlock(label=_("Document")), _("Documents"), max_num=50)

    class Meta:
        icon = "doc-full"
        label = _("Documents")
        help_text = _("Files to download, with their kind and size.")
        group = MEDIA
        template = "cms_blocks/media/documents.html"
        preview_value = {
            "title": _("Annexes"),
            "documents": [
                {"document": None, "title": _("Rules of operation"), "note": _("In force since May")}
            ],
        }


class PressKitBlock(ContentBlock):
    title = line(_("Title"), required=False)
    introduction = passage(_("Introduction"), required=False, help_text=_("Terms of use, embargo, contact."))
    images = several(DescribedImageBlock(label=_("Photograph")), _("Photographs"), min_num=0, max_num=24)
    documents = several(NamedDocumentBlock(label=_("File")), _("Files"), min_num=0, max_num=50)

    class Meta:
        icon = "folder-open-inverse"
        label = _("Press kit")
        help_text = _("Photographs, audio, video and documents for the media to download.")
        group = MEDIA
        template = "cms_blocks/media/press_kit.html"
        preview_value = {
            "title": _("For the media"),
            "introduction": _("Free use, naming the source."),
            "images": [{"image": None, "alt": _("The hall"), "caption": _("The hall"), "credit": ""}],
            "documents": [{"document": None, "title": _("Fact sheet"), "note": ""}],
        }


BLOCKS = [
    ("image", FigureBlock()),
    ("gallery", GalleryBlock()),
    ("audio", AudioBlock()),
    ("video", VideoBlock()),
    ("documents", DocumentsBlock()),
    ("press_kit", PressKitBlock()),
]
