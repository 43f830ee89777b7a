"""Saves that make something public without `PublicPage.publish()`."""

from collections.abc import Iterable

from django.db.models.signals import pre_save
from django.dispatch import receiver
from wagtail.models import Page

from search import originals

from .. import gate, refusals
from ..digests import BOOKKEEPING, OF_THE_PLACE, digest_of_page
from ..refusals import ClearanceRefused

_NO_CONTENT = BOOKKEEPING - {"live", "live_revision"}
_PUBLICATION_DATES = ("live_revision", "first_published_at", "last_published_at")


@receiver(pre_save)
def pass_the_gate(
    sender: type,
    instance: object,
    raw: bool = False,
    update_fields: Iterable[str] | None = None,
    **kwargs: object,
) -> None:
    if raw or not isinstance(instance, Page) or _touches_nothing_public(update_fields):
        return
    if getattr(instance, "_kept_a_draft", False) and update_fields is not None:
        _forget_publication(instance)  # a copy writes its dates of publication in a second save
    if instance.live and originals.is_foreign_mirror(instance):
        _stay_a_draft(instance)  # a text is public in its own language only, whoever publishes here
    if not instance.live or gate.is_open_for(instance.pk) or not gate.needs_clearance(instance):
        return
    _check(_row_of(instance), instance)


def _touches_nothing_public(update_fields: Iterable[str] | None) -> bool:
    return update_fields is not None and set(update_fields) <= _NO_CONTENT


def _row_of(page: Page) -> Page | None:
    return None if page._state.adding else type(page)._base_manager.filter(pk=page.pk).first()


def _check(before: Page | None, page: Page) -> None:
    if before is not None and before.alias_of_id and not page.alias_of_id:
        _return_to_draft(page)
    elif page.alias_of_id:
        _check_alias(before, page)
    elif before is None:
        _stay_a_draft(page)
    else:
        _check_publication(before, page)


def _check_alias(before: Page | None, alias: Page) -> None:
    """An alias is public only while it mirrors, word for word, a live page that was cleared."""
    if before and before.live and _same(before, alias):
        return
    if not mirrors_what_was_cleared(alias):
        _stay_a_draft(alias)


def mirrors_what_was_cleared(alias: Page) -> bool:
    source = alias.alias_of.specific
    return source.live and gate.is_cleared(source.live_revision) and _mirrors(alias, source)


def _mirrors(alias: Page, source: Page) -> bool:
    cleared = source.live_revision.as_object()
    return digest_of_page(alias.specific, OF_THE_PLACE) == digest_of_page(cleared, OF_THE_PLACE)


def _check_publication(before: Page, page: Page) -> None:
    """An existing page goes live, gets another live revision or other public content: the gate decides."""
    if before.live and before.live_revision_id == page.live_revision_id and _same(before, page):
        return
    gate.require(page, page.live_revision)
    if not _same(page.live_revision.as_object(), _as_it_will_be(page)):
        raise ClearanceRefused(refusals.other_content(page.pk))


def _as_it_will_be(page: Page) -> Page:
    """The whole page after this save, also where only its base-class part is being saved."""
    if isinstance(page, page.specific_class):
        return page
    whole = page.specific_class._base_manager.get(pk=page.pk)
    for field in Page._meta.concrete_fields:
        setattr(whole, field.attname, getattr(page, field.attname))
    return whole


def _same(one: Page, other: Page) -> bool:
    return digest_of_page(one) == digest_of_page(other)


def _return_to_draft(page: Page) -> None:
    """A live mirror becomes a page of its own, without any clearance of its own."""
    _stay_a_draft(page)
    Page._base_manager.filter(pk=page.pk).update(live=False, live_revision=None, has_unpublished_changes=True)


def _stay_a_draft(page: Page) -> None:
    page._kept_a_draft = True
    page.live = False
    page.has_unpublished_changes = True
    _forget_publication(page)


def _forget_publication(page: Page) -> None:
    for name in _PUBLICATION_DATES:
        setattr(page, name, None)
