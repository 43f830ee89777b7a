"""The part of the tree that an institution answers for, in every language."""

from django.conf import settings
from django.db import models
from django.db.models import Case, OuterRef, Subquery, Value, When
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.models import Collection, Page

from common.spanish_order import COLLATION

DEEPEST = 10_000  # no tree is as deep: an institution's own section stands before those above


class SectionQuerySet(models.QuerySet):
    def of(self, page: Page) -> "Section | None":
        """The section of the nearest institution at or above `page`; None outside every institution."""
        own = When(translation_key=page.translation_key, then=Value(DEEPEST))
        above = _depth_above(page.path[: -Page.steplen])
        return self._nearest(Case(own, default=above, output_field=models.IntegerField()))

    def above(self, path: str) -> "Section | None":
        """The section of the nearest institution at or above the tree position `path`."""
        return self._nearest(_depth_above(path))

    def _nearest(self, depth: Case | Subquery) -> "Section | None":
        return self.annotate(at=depth).filter(at__isnull=False).order_by("-at").first()


def _depth_above(path: str) -> Subquery:
    """How deep the section's institution stands on the way down to `path`; NULL where it does not."""
    ends = range(Page.steplen, len(path) + 1, Page.steplen)
    pages = Page.objects.filter(
        path__in=[path[:end] for end in ends], translation_key=OuterRef("translation_key")
    )
    return Subquery(pages.order_by("-depth").values("depth")[:1])


class Section(models.Model):
    """Settings of an institution that no draft carries: administrators alone change them.

    Keyed by the institution page's `translation_key`, so that all its languages obey the same rule.
    """

    translation_key = models.UUIDField(unique=True, editable=False)
    name = models.CharField(_("name"), max_length=255, db_collation=COLLATION)
    publishes_directly = models.BooleanField(
        _("publishes directly"),
        default=False,
        help_text=_(
            "Its editors publish without a clearance. When you take this away, what is public stays public "
            "and everything that follows needs a clearance."
        ),
    )
    whole_checklist = models.BooleanField(
        _("whole checklist"),
        default=False,
        db_default=False,
        help_text=_("For this institution's pages, whatever the desk's own setting says."),
    )
    needs_clearance_since = models.DateTimeField(default=timezone.now, editable=False)
    editors = models.OneToOneField("auth.Group", models.PROTECT, related_name="edited_section", null=True)
    translators = models.OneToOneField(
        "auth.Group", models.PROTECT, related_name="translated_section", null=True
    )
    collection = models.OneToOneField(Collection, models.PROTECT, related_name="+", null=True)
    changed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.SET_NULL, related_name="+", null=True, editable=False
    )

    objects = SectionQuerySet.as_manager()

    class Meta:
        verbose_name = _("institution's settings")
        verbose_name_plural = _("institutions' settings")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    def pages(self) -> models.QuerySet[Page]:
        """The institution's own page in each of its languages."""
        return Page.objects.filter(translation_key=self.translation_key)
