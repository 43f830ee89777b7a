"""Addresses outside the languages: robots, sitemap, colours."""

from django.urls import path, re_path
from wagtail.contrib.sitemaps import views as sitemaps

from .accents import accent
from .discovery import robots
from .sitemaps import PublicSitemap

app_name = "website"

_SITEMAPS = {"paginas": PublicSitemap}

urlpatterns = [
    path("robots.txt", robots, name="robots"),
    path(
        "sitemap.xml",
        sitemaps.index,
        {"sitemaps": _SITEMAPS, "sitemap_url_name": "website:sitemap"},
        name="sitemap_index",
    ),
    path("sitemap-<slug:section>.xml", sitemaps.sitemap, {"sitemaps": _SITEMAPS}, name="sitemap"),
    re_path(r"^estilo/acento-(?P<colour>[0-9a-f]{6})\.css$", accent, name="accent"),
]
