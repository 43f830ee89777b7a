"""The Atom feed of a listing, with the listing's own filters. Not rendered for who has it already."""

import hashlib
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import uuid5

from django.contrib.syndication.views import Feed
from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import condition

from page_cache import for_everybody
from search.views.atom import PrintableAtomFeed

from .listing import ListedBulletin, Listing

FEED_SIZE = 50


class BulletinFeed(Feed):
    feed_type = PrintableAtomFeed

    def __init__(self, index: Any, listing: Listing) -> None:
        self.index, self.listing = index, listing
        self.language = index.locale.language_code

    def get_object(self, request: HttpRequest) -> None:
        self.query = request.META["QUERY_STRING"]

    def title(self) -> str:
        above = self.listing.scope
        return f"{self.index.title} · {above.title}" if above.depth > 2 else self.index.title

    def subtitle(self) -> str:
        return self.index.summary

    def link(self) -> str:
        return self.index.get_url() + (f"?{self.query}" if self.query else "")

    def feed_url(self) -> str:
        return self.index.feed_url + (f"?{self.query}" if self.query else "")

    def items(self) -> list[ListedBulletin]:
        return self.listing.items(self.listing.bulletins[:FEED_SIZE])

    def item_title(self, item: ListedBulletin) -> str:
        return item.title

    def item_description(self, item: ListedBulletin) -> str:
        return item.summary

    def item_link(self, item: ListedBulletin) -> str:
        return item.url

    def item_guid(self, item: ListedBulletin) -> str:
        """Stays when the address changes; each language has its own."""
        return uuid5(item.key, self.language).urn

    def item_author_name(self, item: ListedBulletin) -> str:
        return item.institution or self.listing.scope.title

    def item_categories(self, item: ListedBulletin) -> tuple[str, ...]:
        return (item.kind, *item.topics)

    def item_pubdate(self, item: ListedBulletin) -> datetime:
        return item.issued_at

    def item_updateddate(self, item: ListedBulletin) -> datetime:
        return item.changed_at


def serve_feed(request: HttpRequest, index: Any, listing: Listing) -> HttpResponse:
    conditional: Callable = condition(
        etag_func=lambda request: _etag(request, listing),
        last_modified_func=lambda request: listing.state["changed"],
    )
    response = conditional(lambda request: _rendered(BulletinFeed(index, listing), request))(request)
    return for_everybody(request, response)


def _rendered(feed: BulletinFeed, request: HttpRequest) -> HttpResponse:
    """Django dates a feed by its newest item; the list may have changed since, and is asked for by that."""
    response = feed(request)
    del response.headers["Last-Modified"]
    return response


def _etag(request: HttpRequest, listing: Listing) -> str:
    text = f"{request.get_full_path()} {sorted(listing.state.items())}"
    return f'"{hashlib.sha256(text.encode()).hexdigest()[:32]}"'
