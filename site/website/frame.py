"""What surrounds a page: its home, path, menus and languages. Only what is public, each asked once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q, Window
from django.db.models.functions import RowNumber
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.translation import get_language, get_language_info, override
from django.utils.translation import gettext as _
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet

from search import originals
from search.models import SearchEntry

from .addresses import paths_to
from .institutions_above import institution_models, nearest_institution

if TYPE_CHECKING:
    from .models import Withdrawal

MENU_LIMIT = 12
WITHDRAWN = "Withdrawn"  # schema.org's creativeWorkStatus of a page with a notice
AROUND = "_frame"  # where a request, and the page that it shows, keep their frame


@dataclass(frozen=True)
class LanguageLink:
    code: str
    name: str
    url: str
    current: bool
    exact: bool  # leads to this very page in that language, not to the language's home
    original: bool = False  # what the page is a translation of

    @property
    def note(self) -> tuple[str, str]:
        """What is said of a page that lacks the language, and the language in which it is said."""
        with override(self.code):
            said = _("No version of this page: front page") if self.url else _("No version of this page")
        with override(settings.LANGUAGE_CODE):
            in_own = _("No version of this page: front page") if self.url else _("No version of this page")
        return said, settings.LANGUAGE_CODE if said == in_own else self.code


class MenuEntry(NamedTuple):
    pk: int
    title: str
    address: str


class Family(NamedTuple):
    """Homes and translations by language, and the pages above."""

    homes: dict[str, Page]
    translations: dict[str, Page]
    trail: list[Page]


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
    def home_address(self) -> str:
        return self.address_of(self.home) if self.home else ""

    @cached_property
    def trail(self) -> list[Page]:
        """The public pages above this one, home first."""
        return self._family.trail

    @cached_property
    def withdrawal(self) -> Withdrawal | None:
        """The notice of this page or of what it mirrors, read with its translations where it is public."""
        if self.page is None:
            return None
        read = [page for page in self._translations.values() if page.pk == self.page.pk]
        page = read[0] if read else self.page
        return getattr(page, "withdrawal", None) or getattr(page.alias_of, "withdrawal", None)

    @property
    def hides_body(self) -> bool:
        """Whether nothing of this page may be read but its title and the notice."""
        return bool(self.withdrawal and self.withdrawal.hides_body)

    @cached_property
    def menu(self) -> list[MenuEntry]:
        """Home's own pages that stand in menus; institutions have their directory."""
        pages = self._in_menus_below(self.home) if self.home else []
        return [MenuEntry(page.pk, page.title, self.address_of(page)) for page in pages]

    @cached_property
    def institution(self) -> Page | None:
        """The institution that answers for this page."""
        page = self.page
        if page is None or not hasattr(page, "institution_page"):
            return None
        if page.is_institution:
            return page
        above = [p for p in reversed(self.trail) if p.content_type_id in _institution_types()]
        return above[0].specific if above else self._institution_in_its_own_language()

    def _institution_in_its_own_language(self) -> Page | None:
        """Of a translation below an institution that has none: the one that readers know, if it is public."""
        if self.language == settings.LANGUAGE_CODE:
            return None
        nearest = nearest_institution(self.page)
        original = nearest and originals.original_of(nearest)
        shown = _shown(Page.objects.filter(pk=original.pk)).select_related("locale") if original else ()
        return next((page.specific for page in shown), None)

    @property
    def institution_language(self) -> str:
        """Of the institution's name, where it is another than the page's."""
        spoken = self.institution.locale.language_code if self.institution else self.language
        return "" if spoken == self.language else spoken

    @cached_property
    def section(self) -> list[Page]:
        """The institution's own pages that stand in menus, without the institutions below it."""
        if not self.institution or self.institution_language:
            return []
        return self._in_menus_below(self.institution)

    def _in_menus_below(self, above: Page) -> list[Page]:
        return [page for page in self._entries if page.is_child_of(above)]

    @cached_property
    def _entries(self) -> list[Page]:
        """The first that editors put into the menus of home and institution, which stand at different depths.

        Institutions are not among them: they have their directory.
        """
        below = Q(pk__in=[])
        for page in filter(None, (self.home, self.institution)):
            below |= Q(path__startswith=page.path, depth=page.depth + 1)
        pages = _shown(Page.objects.filter(below, show_in_menus=True)).select_related("locale")
        place = Window(RowNumber(), partition_by="depth", order_by="path")
        entries = pages.exclude(content_type_id__in=_institution_types()).annotate(place=place)
        return list(entries.filter(place__lte=MENU_LIMIT).order_by("path"))

    @cached_property
    def languages(self) -> list[LanguageLink]:
        """This page in each language that has it, elsewhere the home, where that language has one."""
        spoken = {self.language, *self._homes, *self._translations}
        if len(spoken) < 2:
            return []
        return [self._link(code) for code, _name in settings.LANGUAGES if code in spoken]

    @cached_property
    def alternates(self) -> dict[str, str]:
        """hreflang → full address, of this page's shown translations; x-default is the source language."""
        found = {code: page.get_full_url(self.request) for code, page in self._translations.items()}
        if len(found) > 1:
            found["x-default"] = found.get(settings.LANGUAGE_CODE) or found[self.language]
        return found if len(found) > 1 else {}

    def _link(self, code: str) -> LanguageLink:
        name = get_language_info(code)["name_local"].capitalize()
        here = "" if self.page else _same_view(self.request, code)
        page = self._translations.get(code)
        home = self._homes.get(code)
        url = here or (self.address_of(page or home) if page or home else "")
        exact = bool(here or page or not self.page)
        original = bool(page) and code == settings.LANGUAGE_CODE != self.language
        return LanguageLink(code, name, url, code == self.language, exact, original)

    def address_of(self, page: Page) -> str:
        """Where the site that answers shows the page: below the home of its language, without asking."""
        home = self._homes.get(page.locale.language_code)
        if home is None or not page.url_path.startswith(home.url_path):
            return page.get_url(self.request) or "/"
        with override(page.locale.language_code):
            return reverse("wagtail_serve", args=[page.url_path.removeprefix(home.url_path)])

    @cached_property
    def _homes(self) -> dict[str, Page]:
        return self._family.homes

    @cached_property
    def _translations(self) -> dict[str, Page]:
        return self._family.translations

    @cached_property
    def _family(self) -> Family:
        """The homes of the site that answers, this page's shown translations and its trail."""
        root = _root_of_the_site(self.request)
        above = paths_to(self.page)[1:-1] if self.page else []
        key = self.page.translation_key if self.page and root else None
        wanted = Q(path__in=above) | Q(translation_key__in=[root.translation_key] if root else [])
        pages = _shown(Page.objects.filter(wanted | Q(translation_key=key) if key else wanted))
        family = Family({}, {}, [])
        for page in pages.select_related("locale", "withdrawal", "alias_of__withdrawal").order_by("path"):
            if root and page.translation_key == root.translation_key:
                family.homes[page.locale.language_code] = page
            if page.translation_key == key:
                family.translations[page.locale.language_code] = page
            if page.path in above:
                family.trail.append(page)
        return family


def frame_of(request: HttpRequest | None, page: Page | None) -> Frame:
    """The frame of this answer, made once however many templates ask."""
    frame = getattr(request, AROUND, None)
    if frame is None or frame.page != page:
        frame = Frame(request, page)
        for keeper in filter(None, (request, page)) if request else ():
            setattr(keeper, AROUND, frame)
    return frame


def _same_view(request: HttpRequest | None, code: str) -> str:
    """The address of a view that every language has, such as the search with the words that were typed."""
    match = getattr(request, "resolver_match", None)
    if match is None or match.view_name in {"", "wagtail_serve"}:
        return ""
    here = request.get_full_path()
    there = translate_url(here, code)
    return there if there != here or code == get_language() else ""


def _shown(pages: PageQuerySet) -> PageQuerySet:
    return pages.filter(pk__in=SearchEntry.objects.public().values("page_id"))


def _root_of_the_site(request: HttpRequest | None) -> Page | None:
    site = Site.find_for_request(request)
    return site.root_page if site else None


def _institution_types() -> set[int]:
    return {kind.pk for kind in ContentType.objects.get_for_models(*institution_models()).values()}
