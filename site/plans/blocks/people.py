"""Who answers for the plan, by post."""

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import CharBlock, StreamBlock

from cms_blocks.base import WholeTextBlock


class PersonBlock(WholeTextBlock):
    duty = CharBlock(
        label=_("Duty in the plan"), max_length=200, help_text=_("Such as coordinator or member.")
    )
    post = CharBlock(label=_("Post"), max_length=200, required=False, default="")
    name = CharBlock(label=_("Name"), max_length=200, required=False, default="")

    class Meta:
        label = _("Person")
        label_format = "{duty} {post} {name}"
        icon = "user"


class PeopleBlock(StreamBlock):
    person = PersonBlock()

    class Meta:
        max_num = 100
        required = False
