"""The bulletins of an institution and what is below it, or, below the front page, of all."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page
from wagtail.url_routing import RouteResult

from website.frame import Frame, frame_of
from website.public_page import PublicPage

from .bulletin_page import FEED
from .feeds import serve_feed
from .filters import FilterForm
from .listing import Listing


class BulletinIndexPage(PublicPage):
    search_type = "bulletin_index"
    search_text_fields = ()  # its title and summary are all there is

    cached_parameters = frozenset({"page", *FilterForm.base_fields})

    parent_page_types = ["website.HomePage", "website.SectionPage", "institutions.InstitutionPage"]
    subpage_types = ["bulletins.BulletinPage"]
    template = "bulletins/index_page.html"

    class Meta:
        verbose_name = _("list of bulletins")
        verbose_name_plural = _("lists of bulletins")

    @property
    def feed_url(self) -> str:
        return f"{self.get_url()}{FEED}/"

    def route(self, request: HttpRequest, path_components: list[str]) -> RouteResult:
        if path_components == [FEED]:
            super().route(request, [])  # visible exactly when the list is
            return RouteResult(self, kwargs={"as_feed": True})
        return super().route(request, path_components)

    def serve(self, request: HttpRequest, as_feed: bool = False) -> HttpResponse:
        if as_feed:
            return serve_feed(request, self, self.listing(request))
        return super().serve(request)

    def listing(self, request: HttpRequest) -> Listing:
        return Listing(self.scope_in(frame_of(request, self)), request.GET)

    def scope_in(self, frame: Frame) -> Page:
        """The institution whose bulletins these are, or the front page of the language."""
        return frame.institution or next(iter(frame.trail), None) or self.get_ancestors().get(depth=2)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        listing = self.listing(request)
        return super().get_context(request, *args, **kwargs) | {
            "form": listing.form,
            "page_obj": listing.page(request.GET.get("page") or "1"),
            "feed_url": f"{self.feed_url}?{_filters(request)}".rstrip("?"),
        }


def _filters(request: HttpRequest) -> str:
    query = request.GET.copy()
    query.pop("page", None)
    return query.urlencode()[:500]
