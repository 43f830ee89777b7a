"""The editor's tabs: what a plan is first, its matrix next, what stands around them after."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, ObjectList, TabbedInterface

from website.public_page import PublicPage
from website.reviews import REVIEW_PANEL


def edit_handler() -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(_first(), heading=_("Plan")),
            ObjectList([_programme()], heading=_("Programme and targets")),
            ObjectList(_context(), heading=_("Diagnosis and alignment")),
            ObjectList(_actions(), heading=_("Objectives and actions")),
            ObjectList(PublicPage.promote_panels, heading=_("Promote")),
            ObjectList(
                [*PublicPage.settings_panels, REVIEW_PANEL], heading=_("Settings"), classname="settings"
            ),
        ]
    )


def _first() -> list:
    return [
        *PublicPage.content_panels,
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldRowPanel([FieldPanel("year_from"), FieldPanel("year_to")]),
                FieldPanel("topics"),
                FieldPanel("number_sections"),
            ],
            heading=_("Kind and years"),
        ),
        FieldPanel("people"),
        FieldPanel("principles"),
        FieldPanel("presentation"),
        FieldPanel("introduction"),
        FieldPanel("mission"),
        FieldPanel("vision"),
    ]


def _programme() -> FieldPanel:
    told = _(
        "From top to bottom: an axis, its subthemes, their policies, and below each policy its objective and "
        "its project with the targets. The order of the rows makes the tree; the matrix is made of it."
    )
    return FieldPanel("programme", help_text=told)


def _context() -> list:
    return [FieldPanel("diagnosis"), FieldPanel("alignment")]


def _actions() -> list:
    return [
        FieldPanel("general_objective"),
        FieldPanel("specific_objectives"),
        FieldPanel("dimensions"),
        FieldPanel("actions"),
        FieldPanel("calendars"),
        FieldPanel("footnotes"),
    ]
