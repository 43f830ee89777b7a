"""What goes with a bulletin: its photographs, and what the media may take away."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from cms_blocks.base import PartBlock
from cms_blocks.fields import line
from cms_blocks.links import web_address
from cms_blocks.media import AudioBlock, DescribedImageBlock, NamedDocumentBlock, VideoBlock
from cms_blocks.streams import ShelvedStreamBlock


class AddressBlock(PartBlock):
    title = line(_("Title"))
    url = web_address(pgettext_lazy("of a web page", "Address"), required=True)  # not where somebody lives

    class Meta:
        icon = "link"
        label = _("Link")
        label_format = "{title}"


class GalleryBlock(ShelvedStreamBlock):
    photograph = DescribedImageBlock(label=_("Photograph"), icon="image")

    class Meta:
        required = False
        max_num = 60


class PressKitBlock(ShelvedStreamBlock):
    document = NamedDocumentBlock(label=_("File"), icon="doc-full")
    photograph = DescribedImageBlock(label=_("Photograph in full size"), icon="image")
    audio = AudioBlock()
    video = VideoBlock()
    link = AddressBlock()

    class Meta:
        required = False
        max_num = 60
