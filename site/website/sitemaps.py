"""The sitemap: what listings show, in every language, each page with its translations."""

from collections import defaultdict
from datetime import datetime
from typing import Any

from django.conf import settings
from django.db.models import Max, Q
from wagtail.contrib.sitemaps import Sitemap
from wagtail.models import Page
from wagtail.query import PageQuerySet

from search.models import SearchEntry

PAGES_A_SITEMAP = 2_000


class PublicSitemap(Sitemap):
    limit = PAGES_A_SITEMAP

    def items(self) -> PageQuerySet:
        """Wagtail's own takes the root page's tree only: one language. This takes every language's."""
        root = self.get_wagtail_site().root_page
        homes = Page.objects.filter(translation_key=root.translation_key).values_list("path", flat=True)
        below = Q(pk__in=[])
        for path in homes:
            below |= Q(path__startswith=path)
        return _listed(Page.objects.filter(below)).select_related("locale").order_by("pk")

    def get_latest_lastmod(self) -> datetime | None:
        return self.items().aggregate(latest=Max("last_published_at"))["latest"]

    def _urls(self, page: int | str, protocol: str, domain: str) -> list[dict[str, Any]]:
        pages = list(self.paginator.page(page).object_list)
        alternates = self._alternates(pages)
        return [self._entry(item, alternates[item.translation_key]) for item in pages]

    def _entry(self, page: Page, addresses: dict[str, str]) -> dict[str, Any]:
        links = [{"lang_code": code, "location": address} for code, address in addresses.items()]
        return {
            "location": page.get_full_url(self.request),
            "lastmod": page.last_published_at,
            "alternates": links if len(links) > 1 else [],
        }

    def _alternates(self, pages: list[Page]) -> dict[Any, dict[str, str]]:
        """translation key → language → address, x-default included, in one query."""
        found: dict[Any, dict[str, str]] = defaultdict(dict)
        keys = {page.translation_key for page in pages}
        for page in _listed(Page.objects.filter(translation_key__in=keys)).select_related("locale"):
            found[page.translation_key][page.locale.language_code] = page.get_full_url(self.request)
        for addresses in found.values():
            if len(addresses) > 1 and settings.LANGUAGE_CODE in addresses:
                addresses["x-default"] = addresses[settings.LANGUAGE_CODE]
        return found


def _listed(pages: PageQuerySet) -> PageQuerySet:
    return pages.filter(pk__in=SearchEntry.objects.listed().values("page_id"))
