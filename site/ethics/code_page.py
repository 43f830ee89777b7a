"""A code of ethics, whose principles and clauses citizens and other pages can point at."""

import datetime as dt
from functools import cached_property
from typing import Any

from django.db import models, transaction
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.fields import SynchronizedField, TranslatableField

from cms_blocks.rich_text import FEATURES
from website.public_page import PublicPage

from . import anchors
from .blocks import MOST_PRINCIPLES, PrinciplesBlock
from .citations import CitableParts
from .outline import Principle, outline_of, parts_of
from .structured_data import structured_data

_TEXTS = ("introduction", "legal_basis", "scope")


class EthicsCodePage(CitableParts, PublicPage):
    search_type = "ethics"
    search_text_fields = (*_TEXTS, "principles")

    issued_on = models.DateField(_("date of issue"), null=True, blank=True)
    introduction = RichTextField(_("introduction"), features=FEATURES, blank=True)
    legal_basis = RichTextField(
        _("legal basis"), features=FEATURES, blank=True, help_text=_("The laws and articles it rests on.")
    )
    scope = RichTextField(
        _("scope"), features=FEATURES, blank=True, help_text=_("Who is bound by it, and in what.")
    )
    principles = StreamField(
        PrinciplesBlock(required=False, max_num=MOST_PRINCIPLES),
        verbose_name=_("principles"),
        blank=True,
        help_text=_(
            "Numbered by their order. Once published, the address of a principle or clause stays with it, "
            "wherever you move it; what you add gets an address of its own."
        ),
    )
    official_document = models.ForeignKey(
        "wagtaildocs.Document",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("signed document"),
    )

    content_panels = [
        *PublicPage.content_panels,
        FieldPanel("principles"),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("issued_on"), FieldPanel("official_document")]),
                FieldPanel("legal_basis"),
                FieldPanel("scope"),
                FieldPanel("introduction"),
            ],
            heading=_("Origin and scope"),
        ),
    ]
    override_translatable_fields = [
        *PublicPage.override_translatable_fields,
        SynchronizedField("issued_on"),
        SynchronizedField("official_document", overridable=True),
        *(TranslatableField(name) for name in (*_TEXTS, "principles")),
    ]
    subpage_types: list[str] = []
    template = "ethics/ethics_code_page.html"

    class Meta:
        verbose_name = _("ethics code")
        verbose_name_plural = _("ethics codes")

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save; what is public afterwards keeps its anchors for ever, by whatever road it became so."""
        list(self.principles)  # builds every part, so that each is stored with an id
        with transaction.atomic():
            super().save(*args, **kwargs)
            self.__dict__.pop("outline", None)
            self.__dict__.pop("_registered", None)
            self._register_what_is_public()

    def _register_what_is_public(self) -> None:
        """Read anew: whoever saves a draft of a live code holds draft principles."""
        stored = type(self).objects.filter(pk=self.pk, live=True).first()
        if stored:
            anchors.register(stored.translation_key, stored.principles)

    @cached_property
    def _registered(self) -> dict[str, str]:
        return anchors.registered(self.translation_key)

    @cached_property
    def outline(self) -> list[Principle]:
        return outline_of(self.principles, self._registered)

    def removed_anchors(self) -> list[str]:
        """Anchors of parts that the code no longer has: who follows one is told so."""
        present = {part.part_id for part in parts_of(self.outline)}
        return sorted(anchor for part_id, anchor in self._registered.items() if part_id not in present)

    def search_date(self) -> dt.date | None:
        return self.issued_on

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["entries"] = [_entry(principle) for principle in self.outline]
        context["linked_data"] = structured_data(self, request)
        return context


def _entry(principle: Principle) -> dict[str, Any]:
    """A line of the table of contents."""
    children = [
        {"anchor": part.anchor, "title": f"{part.letter}) {part.title}"} for part in principle.clauses
    ]
    title = f"{principle.numeral}. {principle.title}"
    return {"anchor": principle.anchor, "title": title, "children": children}
