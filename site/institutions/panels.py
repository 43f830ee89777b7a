"""The form of an institution: who it is, what it does, how to reach it, how it looks."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    FieldRowPanel,
    MultiFieldPanel,
    ObjectList,
    TabbedInterface,
    TitleFieldPanel,
)

from website.public_page import PublicPage
from website.reviews import REVIEW_PANEL

_IDENTITY = [
    TitleFieldPanel("title", heading=_("Name"), placeholder=_("The institution's full name")),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("acronym"), FieldPanel("kind")]), FieldPanel("parent_body")],
        heading=_("Which institution"),
    ),
    FieldPanel("summary"),
    FieldPanel("description"),
    FieldPanel("mission"),
    FieldPanel("vision"),
]
_WORK = [FieldPanel("values"), FieldPanel("functions"), FieldPanel("officials"), FieldPanel("body")]
_CONTACT = [
    MultiFieldPanel(
        [
            FieldPanel("address"),
            FieldRowPanel([FieldPanel("telephone"), FieldPanel("email")]),
            FieldRowPanel([FieldPanel("website"), FieldPanel("office_hours")]),
        ],
        heading=_("For the public"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("press_contact"),
            FieldRowPanel([FieldPanel("press_email"), FieldPanel("press_telephone")]),
        ],
        heading=_("For the media"),
        help_text=_("Its bulletins show this contact unless they name another."),
    ),
]
_LOOK = [
    FieldPanel("logo"),
    FieldPanel("accent_colour"),
    FieldPanel("folio_pattern"),
]


def edit_handler() -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(_IDENTITY, heading=_("Who it is")),
            ObjectList(_WORK, heading=_("What it does")),
            ObjectList(_CONTACT, heading=_("Contact")),
            ObjectList(_LOOK, heading=_("Look and folios")),
            ObjectList(PublicPage.promote_panels, heading=_("Promote")),
            ObjectList([*PublicPage.settings_panels, REVIEW_PANEL], heading=_("Settings")),
        ]
    )
