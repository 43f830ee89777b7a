"""What is the same around all pages of a site, remembered: its root, and which pages may stand in its menus.

Nothing is shown from here. The frame reads the remembered pages anew in the query that it makes anyway, which
says what is public and still stands in menus; only a new entry can be late, and only where processes share
no cache.
"""

from functools import reduce
from operator import or_
from typing import NamedTuple

from django.core.exceptions import DisallowedHost
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest
from django.http.request import split_domain_port
from wagtail.models import Page, Site
from wagtail.models.sites import get_site_for_hostname
from wagtail.signals import post_page_move

from search.freshness import Freshness

MOST_CANDIDATES = 200  # pages that editors put into the menus of the homes, shown or not
NEAR_THE_TOP = 3  # the depth of what stands below a home at its usual place
surroundings = Freshness("website:surroundings", seconds=60)


class Root(NamedTuple):
    """The site that answers, and the key that its homes in all languages share."""

    site_id: int
    translation_key: str


def root_of(request: HttpRequest) -> Root | None:
    try:
        host = split_domain_port(request.get_host())[0]
    except DisallowedHost:
        return None
    return _root(host, str(request.get_port()))


@surroundings.remembered
def _root(host: str, port: str) -> Root | None:
    try:
        site = get_site_for_hostname(host, port)
    except Site.DoesNotExist:
        return None
    return Root(site.pk, str(site.root_page.translation_key))


@surroundings.remembered
def menu_candidates(translation_key: str) -> tuple[int, ...]:
    """The pages right below the homes of this key that their editors put into menus, public or not."""
    homes = list(Page.objects.filter(translation_key=translation_key))
    if not homes:
        return ()
    below = reduce(or_, [Page.objects.child_of(home) for home in homes])
    pages = below.filter(show_in_menus=True).order_by("path")
    return tuple(pages.values_list("pk", flat=True)[:MOST_CANDIDATES])


@receiver([post_save, post_delete])
def follow_a_page(sender: type, instance: Page | Site, **kwargs: object) -> None:
    if issubclass(sender, Site) or (issubclass(sender, Page) and _is_near_a_home(instance)):
        surroundings.changed()


@receiver(post_page_move)
def follow_a_move(**kwargs: object) -> None:
    surroundings.changed()


def _is_near_a_home(page: Page) -> bool:
    """Whether the page is a home or stands right below one: all others are in no menu of a home."""
    if page.depth <= NEAR_THE_TOP:
        return True
    above = page.url_path.rstrip("/").rpartition("/")[0]
    return f"{above}/" in {path.root_path for path in Site.get_site_root_paths()}
