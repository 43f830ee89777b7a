"""Where an imported page stands: below its institution, which is made where it is missing."""

from collections.abc import Callable
from itertools import count

from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import override
from wagtail.models import Page

from bulletins.models import BulletinIndexPage
from institutions.models import InstitutionPage
from search.analysis import fold
from website.models import HomePage

_LONGEST_SLUG = 240  # of 255
Publish = Callable[[Page], None]


class NoPlace(ValueError):
    """The row names a language that the site does not have."""


class Places:
    """Homes, institutions and lists of bulletins by name, each looked up once. `publish` makes pages live."""

    def __init__(self, publish: Publish) -> None:
        self._publish = publish
        self._homes: dict[str, HomePage] = {}
        self._institutions: dict[tuple[str, str], int] = {}
        self._indices: dict[int, int] = {}

    def home(self, locale: str) -> HomePage:
        if locale not in self._homes:
            home = HomePage.objects.filter(locale__language_code=locale).order_by("depth", "pk").first()
            if home is None:
                raise NoPlace(_("The site has no home page in “%(locale)s”.") % {"locale": locale[:20]})
            self._homes[locale] = home
        return self._homes[locale]

    def known_institution(self, name: str, locale: str) -> InstitutionPage | None:
        pk = self._institution_keys(locale).get((locale, _plain(name)))
        return InstitutionPage.objects.filter(pk=pk).first() if pk else None

    def institution(self, name: str, locale: str) -> InstitutionPage:
        """The institution of that name, made and published below the home page where it is missing."""
        found = self.known_institution(name, locale)
        if found is None:
            home = Page.objects.get(pk=self.home(locale).pk)
            page = InstitutionPage(title=name, slug=free_slug(home, name), locale=home.locale, live=False)
            found = home.add_child(instance=page)
            self._publish(found)
            self.remember(found)
        return found

    def remember(self, page: InstitutionPage) -> None:
        locale = page.locale.language_code
        self._institution_keys(locale)[(locale, _plain(page.title))] = page.pk

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
        self._publish(index)
        return index

    def _institution_keys(self, locale: str) -> dict[tuple[str, str], int]:
        if not any(known == locale for known, _name in self._institutions):
            pages = InstitutionPage.objects.filter(locale__language_code=locale).values_list("title", "pk")
            self._institutions |= {(locale, _plain(title)): pk for title, pk in pages}
        return self._institutions


def free_slug(parent: Page, title: str) -> str:
    """The end of a new page's address: a number still fits where a sister has the same title."""
    begun = slugify(title)[:_LONGEST_SLUG].strip("-_")
    taken = set(parent.get_children().filter(slug__startswith=begun).values_list("slug", flat=True))
    numbers = (f"{begun}-{number}" for number in count(2))
    return begun if begun not in taken else next(slug for slug in numbers if slug not in taken)


def _plain(name: str) -> str:
    return " ".join(fold(name).split())
