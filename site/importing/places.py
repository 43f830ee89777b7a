"""Where an imported page stands: below its institution, which is made only where the run says so."""

from collections.abc import Callable
from itertools import count

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from rapidfuzz import fuzz, process
from wagtail.models import Page

from bulletins.models import BulletinIndexPage
from institutions.models import InstitutionPage
from search.analysis import fold
from website.models import HomePage

_LONGEST_SLUG = 240  # of 255
_ALIKE, _MOST_NAMED = 75, 3  # hundredths of likeness, and how many names a refusal offers
Settle = Callable[[Page], None]


class NoPlace(ValueError):
    """The row names a language or an institution that the site does not have."""

    def __init__(self, column: str, sentence: str) -> None:
        super().__init__(sentence)
        self.column = column


class Places:
    """Homes, institutions and lists of bulletins by name, each looked up once.

    `settle` makes a new institution or list public or lets it wait; `creates` lets institutions be made.
    """

    def __init__(self, settle: Settle, creates: bool) -> None:
        self._settle = settle
        self._creates = creates
        self._homes: dict[str, HomePage] = {}
        self._institutions: dict[str, dict[str, InstitutionPage]] = {}
        self._indices: dict[int, int] = {}
        self.made: list[str] = []  # names of institutions, by the row under way

    def begin_row(self) -> None:
        self.made = []

    def forget(self) -> None:
        """What it remembers may have been rolled back with a refused row."""
        self.__init__(self._settle, self._creates)

    def home(self, locale: str) -> HomePage:
        if locale not in self._homes:
            homes = HomePage.objects.filter(locale__language_code=locale).select_related("locale")
            home = homes.order_by("depth", "pk").first()
            if home is None:
                sentence = _(
                    "The site has no home page in “%(locale)s”: “manage.py init_site --languages %(locale)s” "
                    "makes one."
                ) % {"locale": locale[:20]}
                raise NoPlace("locale", sentence)
            self._homes[locale] = home
        return self._homes[locale]

    def known_institution(self, name: str, locale: str) -> InstitutionPage | None:
        return self._named(locale).get(_plain(name))

    def institution(self, name: str, locale: str) -> InstitutionPage:
        """The institution of that name, made below the home page where the run makes institutions."""
        found = self.known_institution(name, locale)
        if found is None:
            self.check_creation(name, locale)
            home = Page.objects.get(pk=self.home(locale).pk)
            page = InstitutionPage(title=name, slug=free_slug(home, name), locale=self.home(locale).locale)
            page.live = False
            found = home.add_child(instance=page)
            self._settle(found)
            self.remember(found)
        return found

    def check_creation(self, name: str, locale: str) -> None:
        """Refuse to make an institution that the run may not make: the name may only be misspelt."""
        if self._creates:
            return
        told = _("There is no institution “%(name)s”.") % {"name": name[:100]}
        if alike := self._alike(name, locale):
            told += " " + _("Did you mean %(names)s?") % {"names": ", ".join(f"“{one}”" for one in alike)}
        raise NoPlace("institution", told + " " + _("New ones are made with --create-institutions."))

    def remember(self, page: InstitutionPage) -> None:
        self._named(page.locale.language_code)[_plain(page.title)] = page
        self.made.append(page.title)

    def bulletin_index(self, institution: InstitutionPage) -> Page:
        """The list of the institution's bulletins."""
        if institution.pk not in self._indices:
            found = BulletinIndexPage.objects.child_of(institution).order_by("path").first()
            self._indices[institution.pk] = (found or self._new_index(institution)).pk
        return Page.objects.get(pk=self._indices[institution.pk])

    def _new_index(self, institution: InstitutionPage) -> Page:
        with override(institution.locale.language_code):
            title = _("Bulletins")
        index = BulletinIndexPage(title=title, locale=institution.locale, live=False, show_in_menus=True)
        Page.objects.get(pk=institution.pk).add_child(instance=index)
        self._settle(index)
        return index

    def _named(self, locale: str) -> dict[str, InstitutionPage]:
        if locale not in self._institutions:
            pages = InstitutionPage.objects.filter(locale__language_code=locale).select_related("locale")
            self._institutions[locale] = {_plain(page.title): page for page in pages.order_by("-pk")}
        return self._institutions[locale]

    def _alike(self, name: str, locale: str) -> list[str]:
        """Names that were perhaps meant; whoever wrote an acronym is told the name of its institution."""
        known = self._named(locale)
        named = [
            page.title for page in known.values() if page.acronym and _plain(page.acronym) == _plain(name)
        ]
        found = process.extract(
            _plain(name), list(known), scorer=fuzz.WRatio, limit=_MOST_NAMED, score_cutoff=_ALIKE
        )
        titles = [*named, *(known[plain].title for plain, _score, _place in found)]
        return list(dict.fromkeys(titles))[:_MOST_NAMED]


def free_slug(parent: Page, title: str) -> str:
    """The end of a new page's address: a number still fits where a sister has the same title."""
    begun = slugify(title)[:_LONGEST_SLUG].strip("-_")
    taken = set(parent.get_children().filter(slug__startswith=begun).values_list("slug", flat=True))
    numbers = (f"{begun}-{number}" for number in count(2))
    return begun if begun not in taken else next(slug for slug in numbers if slug not in taken)


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
