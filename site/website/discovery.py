"""What search machines ask of a site."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from page_cache import for_everybody

_ROBOTS = """User-agent: *
Disallow: /admin/
Disallow: /*/buscar/
Sitemap: {sitemap}
"""


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    sitemap = request.build_absolute_uri(reverse("website:sitemap_index"))
    text = _ROBOTS.format(sitemap=sitemap)
    return for_everybody(request, HttpResponse(text, content_type="text/plain; charset=utf-8"))
