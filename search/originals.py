"""A page in the site's own language, and its versions in the others: whom the one's limits bind, too.

A translation is no more public than its original. Restrictions on the original, or on anything above it,
and its last day hold for the translation as they hold for a mirror; they are asked and not copied, so that
lifting them needs no second act.
"""

from collections.abc import Iterator
from datetime import datetime

from django.conf import settings
from django.db.models import OuterRef, Q, Subquery
from wagtail.models import Page
from wagtail.query import PageQuerySet


def is_original(page: Page) -> bool:
    return page.locale.language_code == settings.LANGUAGE_CODE


def original_of(page: Page) -> Page | None:
    """What the page is a translation of; None of a page in the site's own language."""
    return None if is_original(page) else _in_own_language(page.translation_key).first()


def translations_of(page: Page) -> PageQuerySet:
    """Its versions in the other languages, mirrors among them; none where the page is a version itself."""
    if not is_original(page):
        return Page.objects.none()
    return Page.objects.filter(translation_key=page.translation_key).exclude(locale_id=page.locale_id)


def is_foreign_mirror(page: Page) -> bool:
    """Whether the page only repeats, in a tree of one language, what is written in another."""
    return bool(page.alias_of_id) and page.alias_of.locale_id != page.locale_id


def end_of(page: Page) -> datetime | None:
    """The page's last moment: its own or its original's, whichever comes first."""
    original = original_of(page)
    dates = (page.expire_at, original and original.expire_at)
    return min(filter(None, dates), default=None)


def restrictions_over(page: Page) -> set[int]:
    """The keys of all restrictions that hold for the page: its own, and of all above it.

    Whatever the page or one above it translates or mirrors adds its own and those above itself. A page of
    the site's own language takes one query, a translation two.
    """
    original = Subquery(_in_own_language(OuterRef("translation_key")).values("path")[:1])
    found, asked, paths = set(), set(), set(_paths_to(page.path))
    while paths:
        pages = Page.objects.filter(path__in=paths).order_by()
        rows = list(pages.values_list("view_restrictions", "alias_of__path", original))
        found |= {row[0] for row in rows if row[0]}
        asked |= paths
        paths = {above for row in rows for path in row[1:] if path for above in _paths_to(path)} - asked
    return found


def bound_by(page: Page) -> Iterator[Page]:
    """The topmost pages of what translates or mirrors the page or anything below it."""
    tree = Page.objects.descendant_of(page, inclusive=True)
    keys = tree.filter(locale__language_code=settings.LANGUAGE_CODE).values("translation_key")
    bound = Page.objects.filter(Q(translation_key__in=keys) | Q(alias_of__in=tree.values("pk")))
    last = None
    for one in bound.not_descendant_of(page, inclusive=True).order_by("path"):
        if last is None or not one.path.startswith(last):
            last = one.path
            yield one


def _in_own_language(key: object) -> PageQuerySet:
    return Page.objects.filter(translation_key=key, locale__language_code=settings.LANGUAGE_CODE)


def _paths_to(path: str) -> list[str]:
    return [path[:end] for end in range(Page.steplen, len(path) + 1, Page.steplen)]
