"""A bulletin: what an institution says to the public on a day, under a folio."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms_blocks.streams import BodyBlock
from institutions.contact_fields import PressContactFields
from search import entries
from website.faults import Fault
from website.public_page import PublicPage
from website.topic_forms import TopicsForm

from . import folios, panels
from .citations import Citations
from .folio import Folio
from .kinds import BulletinKind
from .lead_photograph import LeadPhotograph
from .presentation import presentation_of
from .streams import GalleryBlock, PressKitBlock
from .topics import topics_of

FEED = "atom"  # the part of a list's address below which its feed answers
EARLIEST = dt.datetime(1900, 1, 1, tzinfo=dt.UTC)
FURTHEST = dt.timedelta(days=366)  # ahead: a later date of issue is a slip of the keyboard


class BulletinPage(LeadPhotograph, Citations, PressContactFields, PublicPage):
    """Its title is the headline. An embargo is its `go_live_at`."""

    search_type = "bulletin"
    search_text_fields = ("kicker", "place", "lead_caption", "body", "gallery")
    fixed_anchors = frozenset({"gallery", "press-kit", "references"})

    kind = models.CharField(
        _("kind"), max_length=30, choices=BulletinKind.choices, default=BulletinKind.BULLETIN
    )
    kicker = models.CharField(
        _("kicker"), max_length=120, blank=True, help_text=_("A few words above the headline.")
    )
    place = models.CharField(
        _("place"), max_length=120, blank=True, help_text=_("Where it is issued: Coatzacoalcos, Veracruz.")
    )
    issued_at = models.DateTimeField(_("date and time of issue"), default=timezone.now, db_index=True)
    hour_known = models.BooleanField(
        _("show the hour"),
        default=True,
        db_default=True,
        help_text=_("Without it readers see the date alone."),
    )
    body = StreamField(BodyBlock(required=False), verbose_name=_("body"), blank=True)
    gallery = StreamField(GalleryBlock(required=False), verbose_name=_("gallery"), blank=True)
    press_kit = StreamField(PressKitBlock(required=False), verbose_name=_("press kit"), blank=True)
    topics = ParentalManyToManyField(
        "website.Topic", verbose_name=_("topics"), blank=True, related_name="bulletins"
    )

    edit_handler = panels.edit_handler()
    override_translatable_fields = [
        *PublicPage.override_translatable_fields,
        *(TranslatableField(name) for name in ("kicker", "place", "body", "gallery", "press_kit")),
        *(
            SynchronizedField(name)
            for name in ("kind", "issued_at", "hour_known", "topics", "press_telephone")
        ),
        *(SynchronizedField(name) for name in Citations.SYNCHRONISED),
        SynchronizedField("press_email"),
        SynchronizedField("lead_image"),
        *(TranslatableField(name) for name in ("press_contact", "lead_alt", "lead_caption", "lead_credit")),
        TranslatableField("corrections"),
    ]
    base_form_class = TopicsForm
    parent_page_types = ["bulletins.BulletinIndexPage"]
    subpage_types: list[str] = []
    template = "bulletins/bulletin_page.html"

    class Meta:
        verbose_name = _("bulletin")
        verbose_name_plural = _("bulletins")

    @property
    def folio(self) -> Folio | None:
        return folios.folio_of(self)

    @property
    def issued(self) -> dt.datetime | dt.date:
        """When it was issued, as exactly as is known: a date alone where nobody gave an hour."""
        return self.issued_at if self.hour_known else self.search_date()

    @property
    def is_embargoed(self) -> bool:
        return bool(self.go_live_at and self.go_live_at > timezone.now())

    def clean(self) -> None:
        super().clean()
        self.clean_citations()
        if self.slug == FEED:
            raise ValidationError(
                {"slug": _("This word is the address of the list's feed: choose another.")}, code="reserved"
            )
        if not EARLIEST <= self.issued_at <= timezone.now() + FURTHEST:
            raise ValidationError(
                {"issued_at": _("Give a date of issue from 1900 to one year from now.")}, code="impossible"
            )

    def faults(self) -> list[Fault]:
        return [*super().faults(), *self.photograph_faults()]

    def line_up(self) -> None:
        if not self.folio:
            folios.wait_in_line()

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Nothing is live without a folio: a copy or import, which pass no `publish()`, gets one here too."""
        with transaction.atomic():
            super().save(*args, **kwargs)
            if self.live and not self.folio:
                folios.assign(self)
                entries.sync(self)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | presentation_of(self, request)

    def search_date(self) -> dt.date:
        return timezone.localdate(self.issued_at, timezone.get_default_timezone())

    def search_folio(self) -> str:
        return str(self.folio or "")

    def search_topics(self) -> tuple[str, ...]:
        return tuple(topic.name for topic in topics_of(self))

    def search_acronym(self, institution: Page | None) -> str:
        """Its institution's, so that the acronym finds what the institution issued."""
        return getattr(institution, "acronym", "")
