"""What surrounds a page: its home, path, menus and languages. Only what is public, each asked once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, reduce
from operator import or_
from typing import TYPE_CHECKING

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language, get_language_info
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from search.models import SearchEntry

from .addresses import paths_to
from .institutions_above import institution_models

if TYPE_CHECKING:
    from .models import Withdrawal

MENU_LIMIT = 12
AROUND = "_frame"  # where a request, and the page that it shows, keep their frame


@dataclass(frozen=True)
class LanguageLink:
    code: str
    name: str
    url: str
    current: bool
    exact: bool  # leads to this very page in that language, not to the language's home


class Frame:
    """`page` is None where no page answers: search, errors."""

    def __init__(self, request: HttpRequest | None, page: Page | None = None) -> None:
        self.request, self.page = request, page

    @cached_property
    def language(self) -> str:
        if self.page is None:
            return get_language() or settings.LANGUAGE_CODE
        if above := next((p for p in self.trail if p.locale_id == self.page.locale_id), None):
            self.page.locale = above.locale  # read with the trail already
        return self.page.locale.language_code

    @cached_property
    def home(self) -> Page | None:
        return self._homes.get(self.language)

    @cached_property
    def trail(self) -> list[Page]:
        """The public pages above this one, home first."""
        return self._family[2]

    @property
    def withdrawal(self) -> Withdrawal | None:
        """The notice that stands above this page, read with its translations where the public sees it."""
        read = [page for page in self._translations.values() if page.pk == self.page.pk]
        return getattr(read[0] if read else self.page, "withdrawal", None)

    @property
    def menu(self) -> list[Page]:
        """Home's own pages that stand in menus; institutions have their directory."""
        return self._menus[self.home.pk] if self.home else []

    @cached_property
    def institution(self) -> Page | None:
        """The institution that answers for this page."""
        page = self.page
        if page is None or not hasattr(page, "institution_page"):
            return None
        if page.is_institution:
            return page
        above = [p for p in reversed(self.trail) if p.content_type_id in _institution_types()]
        return above[0].specific if above else None

    @property
    def section(self) -> list[Page]:
        """The institution's own pages that stand in menus, without the institutions below it."""
        return self._menus[self.institution.pk] if self.institution else []

    @cached_property
    def _menus(self) -> dict[int, list[Page]]:
        """The menu pages of home and of the institution, by their parent, in one query."""
        parents = [page for page in (self.home, self.institution) if page]
        children = reduce(or_, [Page.objects.child_of(page) for page in parents])
        pages = _shown(children.filter(show_in_menus=True)).exclude(content_type_id__in=_institution_types())
        found = list(pages.order_by("depth", "path")[: MENU_LIMIT * 4])
        return {
            parent.pk: [page for page in found if page.is_child_of(parent)][:MENU_LIMIT] for parent in parents
        }

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """Each language that has a home: this page in it where it is shown, the home otherwise."""
        if len(self._homes) < 2:
            return []
        return [self._link(code) for code, _name in settings.LANGUAGES if code in self._homes]

    @cached_property
    def alternates(self) -> dict[str, str]:
        """hreflang → full address, of this page's shown translations; x-default is the source language."""
        found = {code: page.get_full_url(self.request) for code, page in self._translations.items()}
        if len(found) > 1:
            found["x-default"] = found.get(settings.LANGUAGE_CODE) or found[self.language]
        return found if len(found) > 1 else {}

    def _link(self, code: str) -> LanguageLink:
        page = self._translations.get(code)
        target = page or self._homes[code]
        name = get_language_info(code)["name_local"].capitalize()
        return LanguageLink(code, name, target.get_url(self.request), code == self.language, page is not None)

    @cached_property
    def _homes(self) -> dict[str, Page]:
        return self._family[0]

    @cached_property
    def _translations(self) -> dict[str, Page]:
        return self._family[1]

    @cached_property
    def _family(self) -> tuple[dict[str, Page], dict[str, Page], list[Page]]:
        """The homes and the shown translations of this page by language, and its trail, in one query."""
        site = Site.find_for_request(self.request) if self.request else None
        home_key = site.root_page.translation_key if site else None
        key = self.page.translation_key if self.page and site else None
        above = paths_to(self.page)[1:-1] if self.page else []
        wanted = Q(translation_key__in=[home_key, key]) | Q(path__in=above)
        homes, translations, trail = {}, {}, []
        for page in (
            _shown(Page.objects.filter(wanted)).select_related("locale", "withdrawal").order_by("path")
        ):
            if page.translation_key == home_key:
                homes[page.locale.language_code] = page
            if page.translation_key == key:
                translations[page.locale.language_code] = page
            if page.path in above:
                trail.append(page)
        return homes, translations, trail


def frame_of(request: HttpRequest | None, page: Page | None) -> Frame:
    """The frame of this answer, made once however many templates ask."""
    frame = getattr(request, AROUND, None)
    if frame is None or frame.page != page:
        frame = Frame(request, page)
        for keeper in filter(None, (request, page)) if request else ():
            setattr(keeper, AROUND, frame)
    return frame


def _shown(pages: PageQuerySet) -> PageQuerySet:
    return pages.filter(pk__in=SearchEntry.objects.public().values("page_id"))


def _institution_types() -> set[int]:
    return {kind.pk for kind in ContentType.objects.get_for_models(*institution_models()).values()}
