"""The form of a bulletin: first what every bulletin needs, in the order in which it is read."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    HelpPanel,
    InlinePanel,
    MultiFieldPanel,
    ObjectList,
    PageChooserPanel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)

from website.public_page import PublicPage

from .zones import in_the_time_of_the_editor

_TEXT = [
    FieldPanel("kicker"),
    TitleFieldPanel("title", heading=_("Headline"), placeholder=_("What happened, in one line")),
    FieldPanel("summary"),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("place"), FieldPanel("issued_at")]),
            FieldRowPanel([FieldPanel("kind"), FieldPanel("hour_known")]),
            HelpPanel(template="bulletins/folio_panel.html"),
        ],
        heading=_("Place, date and kind"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("lead_image"),
            FieldPanel("lead_alt"),
            FieldRowPanel([FieldPanel("lead_caption"), FieldPanel("lead_credit")]),
        ],
        heading=_("Lead photograph"),
    ),
    FieldPanel("body"),
    FieldPanel("topics"),
]
_FOR_THE_MEDIA = [
    FieldPanel("gallery"),
    FieldPanel("press_kit"),
    MultiFieldPanel(
        [
            FieldPanel("press_contact"),
            FieldRowPanel([FieldPanel("press_email"), FieldPanel("press_telephone")]),
        ],
        heading=_("Press contact"),
        help_text=_("Only if it is not the institution's own."),
    ),
]
_REFERENCES = [
    PageChooserPanel("cited_institution", "institutions.InstitutionPage"),
    MultiFieldPanel(
        [PageChooserPanel("cited_plan", "plans.ProgramPlanPage"), FieldPanel("cited_plan_anchor")],
        heading=_("Plan"),
    ),
    MultiFieldPanel(
        [PageChooserPanel("cited_code", "ethics.EthicsCodePage"), FieldPanel("cited_principle")],
        heading=_("Ethics code"),
    ),
]
_CORRECTIONS = [
    InlinePanel(
        "corrections",
        heading=_("Corrections"),
        label=_("Correction"),
        help_text=_("Public: they stand above the text with their date, the newest first."),
    )
]


def edit_handler() -> TabbedInterface:
    return TabbedInterface(
        [
            ObjectList(_TEXT, heading=_("Bulletin")),
            ObjectList(_FOR_THE_MEDIA, heading=_("For the media")),
            ObjectList(_REFERENCES, heading=_("References")),
            ObjectList(_CORRECTIONS, heading=_("Corrections")),
            ObjectList(PublicPage.promote_panels, heading=_("Promote")),
            ObjectList([_embargo(), CommentPanel()], heading=_("Settings")),
        ]
    )


def _embargo() -> PublishingPanel:
    panel = PublishingPanel()  # no heading: its fields stand in a dialogue, and it would head nothing
    go_live, expire = panel.children
    go_live.heading, expire.heading = _("Embargo until"), _("Withdraw on")
    told = _("Nobody outside sees the bulletin, its folio or its address before this moment.")
    go_live.help_text = in_the_time_of_the_editor(told)
    return panel
