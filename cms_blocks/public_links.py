"""Where a link to a page leads: to what is public of it, in the reader's language where that exists."""

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

from django.db.models import QuerySet
from django.utils.translation import get_language
from wagtail.models import Page

from search.models import SearchEntry

_ATTRIBUTE = "_shown"


class Shown:
    """What the public sees of a page: its entry, and the page itself or its translation. Copies share it."""

    def __init__(self, page: Page, entry: SearchEntry | None) -> None:
        self.page = page
        self.entry = entry

    @cached_property
    def specific(self) -> Page:
        """Read once, however many blocks cite the page."""
        return self.page.specific


def entries() -> QuerySet[SearchEntry]:
    """Public entries without the texts that a list does not show."""
    return SearchEntry.objects.public().defer("body", "attachments", "topics")


def load(keys: Iterable[int]) -> dict[int, Page]:
    """Pages with what is shown of each: one query for them and their translations, one for entries."""
    wanted = set(keys)
    translation_keys = Page.objects.filter(pk__in=wanted).values("translation_key")
    family = list(Page.objects.filter(translation_key__in=translation_keys).select_related("locale"))
    _attach(family)
    return {page.pk: page for page in family if page.pk in wanted}


def shown(page: Page) -> Shown:
    if not hasattr(page, _ATTRIBUTE):
        loaded = load([page.pk]).get(page.pk)
        setattr(page, _ATTRIBUTE, getattr(loaded, _ATTRIBUTE) if loaded else Shown(page, None))
    return getattr(page, _ATTRIBUTE)


def entry_of(page: Page) -> SearchEntry | None:
    """What the public may know of the page; None where it is not shown."""
    return shown(page).entry


def address_of(page: Page) -> str:
    entry = entry_of(page)
    return entry.url if entry else ""


def _attach(family: list[Page]) -> None:
    public = {entry.page_id: entry for entry in entries().filter(page_id__in=[page.pk for page in family])}
    languages: dict[object, dict[str, Page]] = defaultdict(dict)
    for page in family:
        languages[page.translation_key][page.locale.language_code] = page
    for page in family:
        translated = languages[page.translation_key].get(get_language() or "")
        chosen = translated if translated and translated.pk in public else page
        setattr(page, _ATTRIBUTE, Shown(chosen, public.get(chosen.pk)))
