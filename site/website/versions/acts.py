"""Carrying an act on a page over to its translations, in the transaction of the act.

A translation that the person may not touch is left as it is, and its history says why; the translators' desk
shows it from then on. Nobody asks where no person acts: a date that is due, a command, an import.
"""

from typing import Any

from wagtail.log_actions import log
from wagtail.models import Page, PageViewRestriction

from search import originals

from ..citations import citing_what_goes

UNPUBLISHED = "website.unpublish_with_original"
DELETED = "website.delete_with_original"
MOVED = "website.move_with_original"
RESTRICTED = "website.restrict_with_original"
FREED = "website.free_with_original"
LEFT = "website.left_by_original"


def leave(version: Page, act: str, why: str, user: Any = None) -> None:
    """`act` and `why` are keys of the words in `wording`."""
    log(version, LEFT, user=user, data={"act": act, "why": why, **_language(version)})


def unpublish_versions(page: Page, user: Any) -> None:
    """A later publication of the original brings none of them back: each has a clearance of its own."""
    for version in originals.translations_of(page).specific():
        version.revisions.filter(approved_go_live_at__isnull=False).update(approved_go_live_at=None)
        _take_down(version, "unpublish", user, expired=page.expired)


def delete_versions(page: Page, user: Any) -> None:
    """A translation goes, with what is translated below it, unless pages of another origin stand there."""
    going = Page.objects.descendant_of(page, inclusive=True).values("translation_key")
    for version in originals.translations_of(page).specific():
        if why := _why_not_deleted(version, going, user):
            _take_down(version, "delete", user, by_force=bool(originals.restrictions_over(version)))
            leave(version, "delete", why, user)
        else:
            log(version, DELETED, user=user, data=_language(version), deleted=True)
            version.delete(user=user)


def move_versions(page: Page, parent: Page, user: Any) -> None:
    """Each to the same place in its own tree; what is missing of the road there becomes mirrors."""
    if parent.is_root():
        return
    for version in originals.translations_of(page).specific():
        if user and not version.permissions_for_user(user).can_move():
            leave(version, "move", "permission", user)
            continue
        place = _place_of(parent, version)
        if version.is_child_of(place):
            continue
        if why := _why_not_moved(version, place, user):
            leave(version, "move", why, user)
        else:
            version.move(place, pos="last-child", user=user)
            log(Page.objects.get(pk=version.pk), MOVED, user=user, data=_language(version))


def tell_of_restriction(restriction: PageViewRestriction, action: str) -> None:
    """It holds for the translations by itself (`search.originals`); their histories say so."""
    page = Page.objects.filter(pk=restriction.page_id).first()
    for version in originals.translations_of(page).filter(alias_of=None).specific() if page else ():
        log(version, action, data=_language(version))


def _take_down(version: Page, act: str, user: Any, expired: bool = False, by_force: bool = False) -> None:
    if not version.live:
        return
    if user and not by_force and not version.permissions_for_user(user).can_unpublish():
        leave(version, act, "permission", user)
    else:
        version.unpublish(user=user, set_expired=expired, log_action=False)
        log(version, UNPUBLISHED, user=user, data=_language(version))


def _why_not_deleted(version: Page, going: Any, user: Any) -> str:
    if version.get_descendants().exclude(translation_key__in=going).exists():
        return "own_pages"
    if citing_what_goes(version).exists():
        return "cited"  # it would be refused, and the original with it
    return "permission" if user and not version.permissions_for_user(user).can_delete() else ""


def _place_of(parent: Page, version: Page) -> Page:
    parent = parent.specific
    there = parent.get_translation_or_none(version.locale)
    return there or parent.copy_for_translation(version.locale, copy_parents=True, alias=True)


def _why_not_moved(version: Page, place: Page, user: Any) -> str:
    if not Page._slug_is_available(version.slug, place, version):
        return "slug"
    return "permission" if user and not version.permissions_for_user(user).can_move_to(place) else ""


def _language(version: Page) -> dict[str, str]:
    return {"language": version.locale.language_code}
