"""What is the same around all pages of a site, remembered: the key of its homes, and what may be in menus.

Nothing is shown from here. The frame reads the remembered pages anew in the query that it makes anyway, which
says what is public and still stands in menus; only a new entry can be late, and only where processes share
no cache. A process that remembers nothing yet learns it from the rows of that same query, of which those that
are read for the page itself are no candidates: whatever page is asked for first, the menus are the same.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from django.core.exceptions import DisallowedHost
from django.db.models import BooleanField, Exists, ExpressionWrapper, F, OuterRef, Q, QuerySet
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Page, Site
from wagtail.query import PageQuerySet
from wagtail.signals import post_page_move

from clearance import draft_marks
from search.freshness import Freshness, Memory
from search.models import SearchEntry

from .institutions_above import institution_models

MOST_CANDIDATES = 200  # pages that editors put into the menus of the homes, shown or not
NEAR_THE_TOP = 3  # the depth of what stands below a home at its usual place
surroundings = Freshness("website:surroundings", seconds=60)


class Around(NamedTuple):
    """The key that a site's homes in all languages share, and the pages right below them in menus."""

    home_key: str = ""  # empty where no site answers
    in_menus: tuple[int, ...] = ()

    def pages(self) -> Q:
        homes = Q(translation_key=self.home_key) if self.home_key else Q(pk__in=())
        return homes | Q(pk__in=self.in_menus)


memory: Memory[Around] = surroundings.memory()


def pages_around(request: HttpRequest | None, wanted: Q) -> tuple[Around, list[Page]]:
    """What surrounds the pages of this site; its pages and the wanted ones that are public, in one query."""
    asked = _host_of(request)
    version, known = memory.recall(*asked)
    if known or not asked:
        around = known.value if known else Around()
        return around, list(_complete(Page.objects.filter(wanted | around.pages(), pk__in=_shown())))
    shown = Exists(_shown().filter(page_id=OuterRef("pk")))
    entry = ExpressionWrapper(_entries(), BooleanField())
    pages = Page.objects.filter(wanted | _of_any_site()).annotate(shown=shown, is_entry=entry, **_ROOTED)
    pages = list(_complete(pages))
    around = memory.keep(version, _around(pages, *asked), *asked)
    return around, list({page.pk: page for page in pages if page.shown}.values())


def _host_of(request: HttpRequest | None) -> tuple[str, ...]:
    try:
        return (split_domain_port(request.get_host())[0], str(request.get_port())) if request else ()
    except DisallowedHost:
        return ()


def _shown() -> QuerySet:
    return SearchEntry.objects.public().values("page_id")


def _complete(pages: PageQuerySet) -> PageQuerySet:
    return pages.select_related("locale", "withdrawal", "alias_of__withdrawal").order_by("path")


_ROOTED = {name: F(f"sites_rooted_here__{name}") for name in ("hostname", "port", "is_default_site")}


def _of_any_site() -> Q:
    """The homes of all sites, and what may stand in their menus."""
    return Q(translation_key__in=Site.objects.order_by().values("root_page__translation_key")) | _entries()


def _entries() -> Q:
    """What editors put into menus at the depth of homes plus one."""
    below = Site.objects.order_by().annotate(below=F("root_page__depth") + 1).values("below")
    entries = Q(show_in_menus=True, depth__in=below)
    for model in institution_models():  # they have their directory
        label, name = model._meta.app_label, model._meta.model_name
        entries &= ~Q(content_type__app_label=label, content_type__model=name)
    return entries


def _around(pages: Sequence[Page], host: str, port: str) -> Around:
    root = chosen_root([page for page in pages if page.hostname], host, port)
    if root is None:
        return Around()
    homes = {page.path for page in pages if page.translation_key == root.translation_key}
    entries = (page.pk for page in pages if page.is_entry and page.path[: -page.steplen] in homes)
    return Around(str(root.translation_key), tuple(dict.fromkeys(entries))[:MOST_CANDIDATES])


def chosen_root(roots: Iterable[Page], host: str, port: str) -> Page | None:
    """The root of the site that Wagtail would choose (`get_site_for_hostname`), of rows with their sites."""
    named = [root for root in roots if root.hostname == host or root.is_default_site]
    own = [root for root in named if root.hostname == host]
    exact = [root for root in own if str(root.port) == port] or [root for root in own if root.is_default_site]
    default = [root for root in named if root.is_default_site]
    only = own if len(own) == 1 else []
    return next(iter(exact or only or default), None)


@receiver(post_save)
def follow_a_page(
    sender: type, instance: object, update_fields: Collection[str] | None = None, **kwargs: object
) -> None:
    if issubclass(sender, Page) and not draft_marks.are_all_of(update_fields) and _is_near_a_home(instance):
        surroundings.changed()


@receiver(post_delete, sender=Page)
def follow_a_deletion(instance: Page, **kwargs: object) -> None:
    if _is_near_a_home(instance):
        surroundings.changed()


@receiver([post_save, post_delete], sender=Site)
@receiver(post_page_move)
def follow_the_tree(**kwargs: object) -> None:
    surroundings.changed()


def _is_near_a_home(page: Page) -> bool:
    """Whether the page is a home or stands right below one: all others are in no menu of a home."""
    if page.depth <= NEAR_THE_TOP:
        return True
    above = page.url_path.rstrip("/").rpartition("/")[0]
    return f"{above}/" in {path.root_path for path in Site.get_site_root_paths()}
