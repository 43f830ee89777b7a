"""What waits for translators: every public page of their institutions, and where its translation stands."""

from typing import Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import BooleanField, Case, CharField, F, OuterRef, Q, QuerySet, Subquery, Value, When
from django.db.models.functions import Cast
from wagtail.models import Locale, Page, WorkflowState
from wagtail_localize.models import StringTranslation, Translation, TranslationLog

from clearance.models import Section
from search.models import SearchEntry

from .states import Standing


def target_locales() -> QuerySet[Locale]:
    return Locale.objects.exclude(language_code=settings.LANGUAGE_CODE).order_by("pk")


def language_choices() -> list[tuple[str, Any]]:
    return [(code, name) for code, name in settings.LANGUAGES if code != settings.LANGUAGE_CODE]


def pages_of(user: Any) -> QuerySet[Page]:
    """The public pages in the site's own language that `user` may translate."""
    pages = Page.objects.filter(
        locale__language_code=settings.LANGUAGE_CODE,
        alias_of=None,
        pk__in=SearchEntry.objects.public().values("page_id"),
    )
    if user.is_superuser:
        return pages
    below = Q(pk__in=[])
    for path in sections_paths(user).filter(locale__language_code=settings.LANGUAGE_CODE):
        below |= Q(path__startswith=path)
    return pages.filter(below)


def sections_paths(user: Any) -> QuerySet:
    """Where the institutions that `user` translates or writes for stand, in each language."""
    sections = Section.objects.filter(Q(translators__user=user) | Q(editors__user=user))
    own = Page.objects.filter(translation_key__in=sections.values("translation_key"))
    return own.values_list("path", flat=True)


def with_standing(pages: QuerySet[Page], target: Locale) -> QuerySet[Page]:
    """Annotate `target_id`, `source_id_of_translation`, `translator_id` and `standing` for one language."""
    return (
        pages.annotate(**_of_target(target))
        .annotate(workflow_status=_workflow_status())
        .annotate(**_of_localize(target))
        .annotate(standing=_standing())
    )


def _of_target(target: Locale) -> dict[str, Any]:
    translated = Page.objects.filter(
        translation_key=OuterRef("translation_key"), locale=target, alias_of=None
    )
    return {
        "target_id": Subquery(translated.values("pk")[:1]),
        "target_live": Subquery(translated.values("live")[:1], output_field=BooleanField()),
        "target_changed": Subquery(
            translated.values("has_unpublished_changes")[:1], output_field=BooleanField()
        ),
        "target_live_revision": Subquery(translated.values("live_revision_id")[:1]),
    }


def _workflow_status() -> Subquery:
    states = WorkflowState.objects.active().filter(
        base_content_type=ContentType.objects.get_for_model(Page),
        object_id=Cast(OuterRef("target_id"), CharField()),
    )
    return Subquery(states.values("status")[:1])


def _of_localize(target: Locale) -> dict[str, Any]:
    translations = Translation.objects.filter(
        source__object_id=OuterRef("translation_key"), target_locale=target, enabled=True
    )
    texts = StringTranslation.objects.filter(context__object_id=OuterRef("translation_key"), locale=target)
    live = TranslationLog.objects.filter(
        source__object_id=OuterRef("translation_key"),
        locale=target,
        revision_id__lte=OuterRef("target_live_revision"),
    ).order_by("-pk")
    return {
        "source_id_of_translation": Subquery(translations.values("source_id")[:1]),
        "source_as_of": Subquery(translations.values("source__last_updated_at")[:1]),
        "live_as_of": Subquery(live.values("basis__source_as_of")[:1]),
        "translator_id": Subquery(texts.order_by("-updated_at").values("last_translated_by")[:1]),
    }


def _standing() -> Case:
    behind = Q(source_as_of__lt=F("last_published_at")) | Q(
        target_live=True, live_as_of__lt=F("last_published_at"), target_changed=False
    )
    return Case(
        When(target_id=None, then=Value(Standing.MISSING)),
        When(workflow_status=WorkflowState.STATUS_IN_PROGRESS, then=Value(Standing.IN_REVIEW)),
        When(workflow_status=WorkflowState.STATUS_NEEDS_CHANGES, then=Value(Standing.REFUSED)),
        When(behind, then=Value(Standing.OUTDATED)),
        When(Q(target_live=True, target_changed=False), then=Value(Standing.PUBLISHED)),
        default=Value(Standing.IN_PROGRESS),
        output_field=CharField(),
    )


def in_order_of_need(pages: QuerySet[Page]) -> QuerySet[Page]:
    """What was sent back first, then what misleads readers, then work begun, then the rest."""
    order = [
        Standing.REFUSED,
        Standing.OUTDATED,
        Standing.IN_PROGRESS,
        Standing.IN_REVIEW,
        Standing.MISSING,
        Standing.PUBLISHED,
    ]
    rank = Case(*(When(standing=standing, then=Value(place)) for place, standing in enumerate(order)))
    return pages.order_by(rank, F("last_published_at").desc(nulls_last=True), "pk")
