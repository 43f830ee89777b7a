"""Whose words a translation carries that nobody else has cleared: its translators' and its source's.

Who wrote the source is an author of the translation as long as that text has had no clearance of its own:
otherwise a moderator's own words would go live, in another language, with a look at the language only.
"""

from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import SegmentOverride, StringTranslation, TranslationLog, TranslationSource

from clearance import authors
from clearance.digests import digest_of_page
from clearance.models import Clearance

from .models import Basis, Contribution

_NEWEST = 20  # clearances of a source with which its content is compared


def record_contribution(text: StringTranslation | SegmentOverride) -> None:
    place = {
        "context_id": text.context_id,
        "string_id": getattr(text, "translation_of_id", None),
        "locale_id": text.locale_id,
        "user_id": text.last_translated_by_id,
    }
    now = timezone.now()
    if not Contribution.objects.filter(**place).update(at=now):
        Contribution.objects.create(**place, at=now)


def record_basis(log: TranslationLog) -> Basis:
    """Written in the transaction that saves the translated page."""
    source, cleared = log.source, _basis_of_last_clearance(log)
    texts = _texts_of(source)
    basis = Basis.objects.create(
        log=log,
        source_as_of=source.last_updated_at,
        source_digest=_digest_of(source.as_instance()) if _page_of(source) else "",
        texts=sorted(texts, key=str),
    )
    basis.authors.set(_translators(log, texts, cleared) | _writers_of_source(source, basis, cleared))
    return basis


@authors.found_by
def translators_since(page: Page, last: Clearance | None) -> set[int]:
    """Everybody whose words stood in a translated version since the page's last clearance."""
    bases = Basis.objects.since(last).filter(
        log__source__object_id=page.translation_key, log__locale_id=page.locale_id
    )
    return set(bases.values_list("authors", flat=True)) - {None}


def _basis_of_last_clearance(log: TranslationLog) -> Basis | None:
    page = Page.objects.filter(translation_key=log.source.object_id, locale_id=log.locale_id).first()
    last = Clearance.objects.by_others(page.pk).first() if page else None
    if last is None:
        return None
    bases = Basis.objects.filter(log__source__object_id=log.source.object_id, log__locale_id=log.locale_id)
    until = bases.filter(log__revision_id__lte=last.revision_number)
    return until.select_related("log").order_by("-log_id").first()


def _texts_of(source: TranslationSource) -> list[tuple[int, int | None]]:
    strings = source.stringsegment_set.values_list("context_id", "string_id")
    overrides = source.overridablesegment_set.values_list("context_id", flat=True)
    return [*set(strings), *((context, None) for context in set(overrides))]


def _translators(log: TranslationLog, texts: list[tuple[int, int | None]], cleared: Basis | None) -> set[int]:
    """Translators of what stands in the page now, but for what stood there when it was cleared."""
    in_use, covered = set(texts), {tuple(text) for text in cleared.texts} if cleared else set()
    given = Contribution.objects.filter(locale_id=log.locale_id, context__object_id=log.source.object_id)
    return {
        one.user_id
        for one in given
        if (text := (one.context_id, one.string_id)) in in_use
        and (text not in covered or one.at > cleared.log.created_at)
    }


def _writers_of_source(source: TranslationSource, basis: Basis, cleared: Basis | None) -> set[int]:
    page = _page_of(source)
    if page is None or (cleared and cleared.source_digest == basis.source_digest):
        return set()
    clearances = Clearance.objects.by_others(page.pk)
    if _was_cleared(clearances, basis.source_digest):
        return set()
    return authors.authors_since(page, clearances.filter(decided_at__lte=source.last_updated_at).first())


def _page_of(source: TranslationSource) -> Page | None:
    return Page.objects.filter(translation_key=source.object_id, locale_id=source.locale_id).first()


def _was_cleared(clearances: object, digest: str) -> bool:
    newest = clearances.exclude(revision=None).select_related("revision")[:_NEWEST]
    return any(_digest_of(clearance.revision.as_object()) == digest for clearance in newest)


def _digest_of(source: Page) -> str:
    """Of its own text: what the library says of its files is nothing that a translation takes over."""
    return digest_of_page(source, without=frozenset({"media_metadata"}))
