"""An institution's ordered lists: values, functions, people. Streams, so that each text is translated."""

from django.utils.translation import gettext_lazy as _

from cms_blocks.base import PartBlock
from cms_blocks.fields import line, passage
from cms_blocks.people import OfficialBlock
from cms_blocks.streams import ShelvedStreamBlock


class ValueBlock(PartBlock):
    name = line(_("Value"))
    meaning = passage(_("What it means here"), required=False)

    class Meta:
        icon = "pick"
        label = _("Value")
        label_format = "{name}"


class ValuesBlock(ShelvedStreamBlock):
    value = ValueBlock()

    class Meta:
        required = False
        max_num = 60


class FunctionsBlock(ShelvedStreamBlock):
    function = passage(_("Function"), icon="list-ol")

    class Meta:
        required = False
        max_num = 100


class OfficialsBlock(ShelvedStreamBlock):
    official = OfficialBlock()

    class Meta:
        required = False
        max_num = 100
