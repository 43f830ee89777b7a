"""A plan: what an institution sets out to do, in which years, and with which targets."""

from __future__ import annotations

import datetime as dt
from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import RichTextField, StreamField
from wagtail_localize.fields import SynchronizedField, TranslatableField

from website.public_page import PublicPage
from website.reviews import ReviewedPage
from website.topic_forms import TopicsForm
from website.topics import Topic

from . import blocks
from .citations import CitableParts
from .downloads import PlanDownloads
from .panels import edit_handler
from .reading import PlanReading
from .rules import Fault, faults_of
from .rules.years import MAX_YEARS

_FEATURES = ["h3", "bold", "italic", "ol", "ul", "link", "document-link"]
_YEARS = [MinValueValidator(1900), MaxValueValidator(2200)]
_TEXTS = ("presentation", "introduction", "mission", "vision", "general_objective")
_STREAMS = (
    "people",
    "principles",
    "diagnosis",
    "alignment",
    "programme",
    "specific_objectives",
    "dimensions",
    "actions",
    "calendars",
    "footnotes",
)
_NUMBERS = ("kind", "review_by", "year_from", "year_to", "number_sections", "topics")


class ProgramPlanPage(ReviewedPage, PlanDownloads, CitableParts, PublicPage):
    class Kind(models.TextChoices):
        PROGRAMME = "programme", _("Institutional programme")
        ANNUAL = "annual", _("Annual work plan")

    search_type = "plan"
    search_text_fields = (*_TEXTS, *_STREAMS)

    kind = models.CharField(_("kind"), max_length=20, choices=Kind, default=Kind.PROGRAMME)
    year_from = models.PositiveSmallIntegerField(_("first year"), validators=_YEARS)
    year_to = models.PositiveSmallIntegerField(
        _("last year"),
        validators=_YEARS,
        null=True,
        blank=True,
        help_text=_("Empty for an annual work plan."),
    )
    topics = ParentalManyToManyField(
        "website.Topic", blank=True, verbose_name=_("topics"), related_name="plans"
    )
    number_sections = models.BooleanField(
        _("number the sections"),
        default=False,
        help_text=_("Mission, vision, diagnosis and alignment carry Roman numerals."),
    )

    people = StreamField(blocks.PeopleBlock(), verbose_name=_("people"), blank=True)
    principles = StreamField(blocks.PrinciplesBlock(), verbose_name=_("ethics principles"), blank=True)
    presentation = RichTextField(_("presentation"), blank=True, features=_FEATURES)
    introduction = RichTextField(_("introduction"), blank=True, features=_FEATURES)
    mission = RichTextField(_("mission"), blank=True, features=_FEATURES)
    vision = RichTextField(_("vision"), blank=True, features=_FEATURES)
    diagnosis = StreamField(blocks.DiagnosisBlock(), verbose_name=_("diagnosis"), blank=True)
    alignment = StreamField(blocks.AlignmentsBlock(), verbose_name=_("alignment"), blank=True)
    general_objective = RichTextField(_("general objective"), blank=True, features=_FEATURES)
    specific_objectives = StreamField(
        blocks.SpecificObjectivesBlock(), verbose_name=_("specific objectives"), blank=True
    )
    programme = StreamField(blocks.ProgrammeBlock(), verbose_name=_("programme"), blank=True)
    dimensions = StreamField(blocks.DimensionsBlock(), verbose_name=_("dimensions"), blank=True)
    actions = StreamField(blocks.ActionsBlock(), verbose_name=_("dated actions"), blank=True)
    calendars = StreamField(blocks.CalendarsBlock(), verbose_name=_("calendars"), blank=True)
    footnotes = StreamField(blocks.FootnotesBlock(), verbose_name=_("footnotes"), blank=True)

    base_form_class = TopicsForm
    edit_handler = edit_handler()
    override_translatable_fields = [
        *PublicPage.override_translatable_fields,
        *(TranslatableField(name) for name in (*_TEXTS, *_STREAMS)),
        *(SynchronizedField(name) for name in _NUMBERS),
    ]
    subpage_types: list[str] = []
    template = "plans/program_plan_page.html"

    class Meta:
        verbose_name = _("program or work plan")
        verbose_name_plural = _("programs and work plans")

    @property
    def years(self) -> range:
        """The years that the plan covers; one for an annual work plan."""
        last = self.year_to if self.kind == self.Kind.PROGRAMME and self.year_to else self.year_from
        return range(self.year_from, min(last, self.year_from + MAX_YEARS - 1) + 1)

    def faults(self) -> list[Fault]:
        return faults_of(self) or super().faults()

    def search_date(self) -> dt.date:
        return dt.date(self.year_from, 1, 1)

    def search_topics(self) -> tuple[str, ...]:
        return tuple(topic.name for topic in self.topics_here())

    def topics_here(self) -> models.QuerySet[Topic]:
        """The topics in the page's own language; a translation shares the source's choice."""
        keys = [topic.translation_key for topic in self.topics.all()]
        return Topic.objects.filter(translation_key__in=keys, locale_id=self.locale_id)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        return super().get_context(request, *args, **kwargs) | {"plan": PlanReading(self)}
