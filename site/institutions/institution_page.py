"""Who an institution is, what it does and how to reach it."""

from typing import Any

from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms_blocks.streams import BodyBlock
from search import entries
from website.colours import validate_accent
from website.public_page import PublicPage
from website.reviews import ReviewedPage

from . import panels
from .contact_fields import ContactFields
from .folio_pattern import DEFAULT_PATTERN, check_folio_pattern
from .kinds import InstitutionKind
from .presentation import presentation_of
from .streams import FunctionsBlock, OfficialsBlock, ValuesBlock

_PROSE = ["bold", "italic", "link", "ol", "ul"]
_TEXTS = ("description", "mission", "vision", "values", "functions", "officials", "body")
_CONTACT_TEXTS = ("address", "office_hours", "press_contact")
_SAME_EVERYWHERE = ("acronym", "kind", "review_by", "logo", "accent_colour", "telephone", "email", "website")


class InstitutionPage(ReviewedPage, ContactFields, PublicPage):
    """Its title is the institution's name. What it may publish without clearance is said by its Section."""

    search_type = "institution"
    search_text_fields = ("acronym", *_TEXTS, *_CONTACT_TEXTS, "parent_body")
    is_institution = True
    fixed_anchors = frozenset(
        {"bulletins", "directory", "functions", "officials", "values", "who", "mission", "vision"}
    ) | {f"function-{number}" for number in range(1, 101)}

    acronym = models.CharField(_("acronym"), max_length=30, blank=True)
    kind = models.CharField(
        _("kind"), max_length=30, choices=InstitutionKind.choices, default=InstitutionKind.STATE_BODY
    )
    parent_body = models.CharField(
        _("parent body"),
        max_length=255,
        blank=True,
        help_text=_("Only if it has no page here: otherwise the page above this one is the parent body."),
    )
    description = RichTextField(_("what it is"), features=_PROSE, blank=True)
    mission = RichTextField(_("mission"), features=_PROSE, blank=True)
    vision = RichTextField(_("vision"), features=_PROSE, blank=True)
    values = StreamField(ValuesBlock(), verbose_name=_("values"), blank=True)
    functions = StreamField(FunctionsBlock(), verbose_name=_("general functions"), blank=True)
    officials = StreamField(OfficialsBlock(), verbose_name=_("officials"), blank=True)
    body = StreamField(BodyBlock(required=False), verbose_name=_("more about it"), blank=True)
    logo = models.ForeignKey(
        "wagtailimages.Image",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("logo"),
    )
    accent_colour = models.CharField(
        _("accent colour"),
        max_length=7,
        blank=True,
        validators=[validate_accent],
        help_text=_("Of links and marks on its pages, such as #0b5563. It must be dark enough to be read."),
    )
    folio_pattern = models.CharField(
        _("pattern of its folios"),
        max_length=60,
        default=DEFAULT_PATTERN,
        validators=[check_folio_pattern],
        help_text=_("With {acronym}, {year}, {number} or, with leading zeros, {number:04d}."),
    )

    edit_handler = panels.edit_handler()
    override_translatable_fields = [
        *PublicPage.override_translatable_fields,
        *(TranslatableField(name) for name in (*_TEXTS, *_CONTACT_TEXTS, "parent_body")),
        *(SynchronizedField(name) for name in (*_SAME_EVERYWHERE, "press_email", "press_telephone")),
        SynchronizedField("folio_pattern", overridable=False),
    ]
    template = "institutions/institution_page.html"

    class Meta:
        verbose_name = _("institution")
        verbose_name_plural = _("institutions")

    def save(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            acronym = entries.acronym_of(self.pk)
            super().save(*args, **kwargs)
            if self.live:
                entries.rename_institution(str(self.translation_key), self.locale.language_code, self.title)
                if acronym is not None and acronym != self.acronym:
                    entries.sync_subtree(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | presentation_of(self, request)

    def listing_image(self) -> Any:
        return self.as_recorded(self.social_image or self.logo)

    def search_acronym(self, institution: Page | None) -> str:
        return self.acronym
