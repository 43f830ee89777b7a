"""Lists of other pages: only of what the table of public entries says may be listed."""

from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from wagtail.blocks import IntegerBlock
from wagtail.models import Page

from search.models import SearchEntry

from . import public_links
from .base import LISTING, ContentBlock
from .choosers import PageBlock
from .fields import line, several

Entries = QuerySet[SearchEntry] | list[SearchEntry]


def listed() -> QuerySet[SearchEntry]:
    return public_links.entries().filter(listed=True)


class ListingBlock(ContentBlock):
    """Base: a title and the entries that a subclass finds."""

    title = line(_("Title"), required=False)

    def entries(self, value: Any, page: Page | None) -> Entries:
        raise NotImplementedError

    def get_context(self, value: Any, parent_context: dict | None = None) -> dict:
        context = super().get_context(value, parent_context)
        context["entries"] = self._once_a_page(value, context.get("page"))
        return context

    def _once_a_page(self, value: Any, page: Page | None) -> Entries:
        """The same list twice on a page is read once."""
        known = vars(page).setdefault("_lists", {}) if page else {}
        key = (type(self), *(repr(value.get(name)) for name in self.child_blocks if name != "title"))
        return known.setdefault(key, self.entries(value, page))

    class Meta:
        icon = "list-ul"
        group = LISTING
        template = "cms_blocks/listing/entries.html"


class LatestBulletinsBlock(ListingBlock):
    institution = PageBlock(
        required=False,
        label=_("Institution"),
        help_text=_("Left empty: the institution of the page, or all on the front page."),
    )
    count = IntegerBlock(min_value=1, max_value=20, default=5, label=_("How many"))

    def entries(self, value: Any, page: Page | None) -> Entries:
        found = listed().filter(type="bulletin", locale=get_language())
        if institution := _institution_of(value, page):
            below = Page.objects.descendant_of(institution, inclusive=True)
            found = found.filter(page_id__in=below.values("pk"))
        return found.order_by("-date", "-page_id")[: value.get("count") or 5]

    class Meta:
        icon = "history"
        label = _("Latest bulletins")
        help_text = _("The newest bulletins of an institution and of what belongs to it.")
        preview_value: Any = {"title": _("Latest bulletins"), "count": 3}


def _institution_of(value: Any, page: Page | None) -> Page | None:
    if chosen := value.get("institution"):
        return public_links.shown(chosen).page
    own = getattr(page, "institution_page", None)
    return own() if own else None


class ChosenPagesBlock(ListingBlock):
    pages = several(PageBlock(label=_("Page")), _("Pages"), max_num=20)

    def entries(self, value: Any, page: Page | None) -> Entries:
        found = (public_links.entry_of(chosen) for chosen in value["pages"] if chosen)
        return [entry for entry in found if entry and entry.listed]

    class Meta:
        icon = "doc-empty-inverse"
        label = _("Chosen pages")
        help_text = _("Pages that you choose, in your order.")
        preview_value: Any = {"title": _("See also"), "pages": []}


class ChildPagesBlock(ListingBlock):
    parent = PageBlock(required=False, label=_("Below which page"), help_text=_("Left empty: this page."))
    count = IntegerBlock(min_value=1, max_value=50, default=20, label=_("How many at most"))

    def entries(self, value: Any, page: Page | None) -> Entries:
        parent = public_links.shown(value["parent"]).page if value.get("parent") else page
        if parent is None or not parent.numchild:
            return []
        path = Page.objects.filter(pk=OuterRef("page_id")).values("path")
        found = listed().filter(page_id__in=Page.objects.child_of(parent).values("pk"))
        return found.annotate(path=Subquery(path)).order_by("path")[: value.get("count") or 20]

    class Meta:
        icon = "sitemap"
        label = _("Pages below")
        help_text = _("The pages that stand below this one, in their order.")
        preview_value: Any = {"title": _("In this section"), "count": 10}


BLOCKS = [
    ("latest_bulletins", LatestBulletinsBlock()),
    ("chosen_pages", ChosenPagesBlock()),
    ("child_pages", ChildPagesBlock()),
]
