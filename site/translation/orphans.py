"""Translations that have lost their original: it is gone, unpublished, withdrawn, or stands elsewhere."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.db.models import BooleanField, Exists, F, OuterRef, Q, QuerySet, Subquery, TextChoices
from django.db.models.functions import Left, Length
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, PageLogEntry

from website.models import Withdrawal
from website.versions.acts import LEFT

from .desk import sections_paths

MOST = 50  # shown at once, the public ones first
_BORN_OF_AN_ORIGINAL = ("wagtail.copy_for_translation", "wagtail.convert_alias", LEFT)


class Loss(TextChoices):
    GONE = "gone", _("Its original no longer exists")
    UNPUBLISHED = "unpublished", _("Its original is not public any more")
    WITHDRAWN = "withdrawn", _("Its original is withdrawn with a notice")
    ELSEWHERE = "elsewhere", _("Its original stands in another section")


_ADVICE = {
    (Loss.GONE, True): _("It is public without an original: unpublish it or delete it."),
    (Loss.GONE, False): _("Delete it, or keep it as a page of its own."),
    (Loss.UNPUBLISHED, True): _("Unpublish it too, or ask for the original to be published again."),
    (Loss.UNPUBLISHED, False): _(
        "When the original is public again, send this one for clearance; else delete it."
    ),
    (Loss.WITHDRAWN, True): _("It is public without the notice: withdraw it too."),
    (Loss.WITHDRAWN, False): _("It carries the notice of its original and is restored together with it."),
    (Loss.ELSEWHERE, True): _("Move it below the translation of the section where its original stands."),
    (Loss.ELSEWHERE, False): _("Move it below the translation of the section where its original stands."),
}


@dataclass(frozen=True)
class Orphan:
    page: Page
    loss: Loss

    @property
    def advice(self) -> str:
        misleads = self.page.live and not (self.loss == Loss.WITHDRAWN and self.page.carries_a_notice)
        return str(_ADVICE[self.loss, misleads])


def orphans_of(user: Any) -> list[Orphan]:
    """In all languages, of the institutions for which `user` translates."""
    pages = _with_their_original(_translations_of(user)).filter(_lost())
    pages = pages.select_related("locale").order_by("-live", "title", "pk")[:MOST]
    return list(_orphans(pages))


def _translations_of(user: Any) -> QuerySet[Page]:
    pages = Page.objects.exclude(locale__language_code=settings.LANGUAGE_CODE).filter(
        alias_of=None, depth__gt=1
    )
    if user.is_superuser:
        return pages
    below = Q(pk__in=[])
    for path in sections_paths(user):
        below |= Q(path__startswith=path)
    return pages.filter(below)


def _with_their_original(pages: QuerySet[Page]) -> QuerySet[Page]:
    original = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale__language_code=settings.LANGUAGE_CODE
    )
    log = PageLogEntry.objects.filter(page=OuterRef("pk"), action__in=_BORN_OF_AN_ORIGINAL)
    above = Subquery(_parent().values("translation_key")[:1])
    return pages.annotate(
        original_id=Subquery(original.values("pk")[:1]),
        original_live=Subquery(original.values("live")[:1], output_field=BooleanField()),
        original_seen=Subquery(original.values("first_published_at")[:1]),
        original_above=Subquery(original.annotate(above=above).values("above")[:1]),
        original_withdrawn=Exists(Withdrawal.objects.filter(page_id=OuterRef("original_id"))),
        carries_a_notice=Exists(Withdrawal.objects.filter(page_id=OuterRef("pk"))),
        had_an_original=Exists(log),
        above=above,
    )


def _parent() -> QuerySet[Page]:
    return Page.objects.filter(path=Left(OuterRef("path"), Length(OuterRef("path")) - Page.steplen))


def _lost() -> Q:
    unpublished = Q(original_live=False) & (Q(live=True) | Q(original_seen__isnull=False))
    elsewhere = Q(original_id__isnull=False) & ~Q(original_above=F("above"))
    gone = Q(original_id=None, had_an_original=True)
    return gone | unpublished | Q(original_withdrawn=True) | elsewhere


def _orphans(pages: Iterable[Page]) -> Iterable[Orphan]:
    for page in pages:
        if page.original_id is None:
            yield Orphan(page, Loss.GONE)
        elif not page.original_live and (page.live or page.original_seen):
            yield Orphan(page, Loss.UNPUBLISHED)
        elif page.original_withdrawn:
            yield Orphan(page, Loss.WITHDRAWN)
        else:
            yield Orphan(page, Loss.ELSEWHERE)
