"""Those who answer: by post, not by name."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.blocks import EmailBlock, RegexBlock, StructValue

from .base import PEOPLE, ContentBlock, PartBlock
from .choosers import ImageBlock
from .fields import line, passage, several
from .links import safe_address, web_address


def phone() -> RegexBlock:
    """A number that is synchronised, not translated."""
    return RegexBlock(
        r"^\+?[0-9][0-9 ()./-]{5,38}$",
        required=False,
        max_length=40,
        label=_("Telephone"),
        error_messages={"invalid": _("Write digits, spaces, hyphens and brackets only.")},
    )


def extension() -> RegexBlock:
    return RegexBlock(r"^[0-9]{1,8}$", required=False, max_length=8, label=_("Extension"))


class OfficialBlock(ContentBlock):
    post = line(_("Post"))
    area = line(_("Area"), required=False)
    portrait = ImageBlock(required=False, label=_("Portrait"))
    duties = passage(_("Duties"), required=False)
    email = EmailBlock(required=False, label=_("E-mail"))
    phone = phone()
    extension = extension()

    class Meta:
        icon = "user"
        label = _("Official")
        help_text = _("A post, its area and how to reach it.")
        group = PEOPLE
        template = "cms_blocks/people/official.html"
        preview_value: Any = {
            "post": _("Head of Social Communication"),
            "area": _("Office of the mayor"),
            "duties": _("Informs society of what the administration does."),
            "email": "prensa@example.org",
            "phone": "921 211 0000",
        }


class ContactValue(StructValue):
    @property
    def website_href(self) -> str:
        return safe_address(self.get("website"))


class ContactBlock(ContentBlock):
    title = line(_("Title"), required=False)
    area = line(_("Area"))
    address = passage(_("Address"), required=False)
    hours = line(_("Hours"), required=False)
    email = EmailBlock(required=False, label=_("E-mail"))
    phone = phone()
    extension = extension()
    website = web_address(_("Website"))

    class Meta:
        icon = "mail"
        label = _("Contact")
        help_text = _("Where and when an area can be reached.")
        group = PEOPLE
        template = "cms_blocks/people/contact.html"
        value_class = ContactValue
        preview_value: Any = {
            "title": _("Press contact"),
            "area": _("Social Communication"),
            "address": _("Town hall, first floor"),
            "hours": _("Monday to Friday, 9 to 15 h"),
            "email": "prensa@example.org",
            "phone": "921 211 0000",
        }


class EntryBlock(PartBlock):
    area = line(_("Area"))
    post = line(_("Post"), required=False)
    email = EmailBlock(required=False, label=_("E-mail"))
    phone = phone()
    extension = extension()


class DirectoryBlock(ContentBlock):
    caption = line(_("Caption"))
    entries = several(EntryBlock(label=_("Entry")), _("Entries"), max_num=200)

    class Meta:
        icon = "group"
        label = _("Directory")
        help_text = _("Areas and posts with telephone and e-mail, as a table.")
        group = PEOPLE
        template = "cms_blocks/people/directory.html"
        preview_value: Any = {
            "caption": _("Directory of the office"),
            "entries": [
                {"area": _("Press"), "post": _("Head of press"), "phone": "921 211 0000", "extension": "12"},
                {"area": _("Design"), "post": _("Head of design"), "email": "prensa@example.org"},
            ],
        }


BLOCKS = [("official", OfficialBlock()), ("contact", ContactBlock()), ("directory", DirectoryBlock())]
