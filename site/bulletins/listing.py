"""What a list of bulletins holds: one selection, that its page and its feed share."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.core.paginator import Page as ResultPage
from django.db.models import Count, Max, QuerySet, Sum
from django.http import Http404
from django.utils.timezone import get_default_timezone, localtime, make_aware
from django.utils.translation import gettext as _
from wagtail.models import Page

from search.models import SearchEntry

from .bulletin_page import BulletinPage
from .filters import FilterForm

PAGE_SIZE = 20


@dataclass(frozen=True)
class ListedBulletin:
    """A bulletin as `components/listing.html` shows it."""

    title: str
    url: str
    date: dt.date
    summary: str
    folio: str
    institution: str
    kind: str
    topics: tuple[str, ...]
    key: UUID
    issued_at: dt.datetime
    changed_at: dt.datetime


def _moment_of(page: BulletinPage) -> dt.datetime:
    """For feeds, whose format demands an hour: the first of the day where nobody gave one."""
    if page.hour_known:
        return localtime(page.issued_at)
    return make_aware(dt.datetime.combine(page.search_date(), dt.time.min), get_default_timezone())


class Listing:
    """The listed bulletins below `scope` that the values of `data` select, newest first."""

    def __init__(self, scope: Page, data: Any) -> None:
        below = Page.objects.descendant_of(scope).values("pk")
        self.scope, self.data = scope, data
        self.entries = SearchEntry.objects.listed().filter(type="bulletin", page_id__in=below)

    @cached_property
    def form(self) -> FilterForm:
        return FilterForm(self.data, self.entries, self.scope.locale_id)

    @cached_property
    def bulletins(self) -> QuerySet:
        chosen, entries = self.form.chosen, self.entries
        if "institution" in chosen:
            entries = entries.filter(institution_key=chosen["institution"])
        if "year" in chosen:
            entries = entries.filter(date__year=chosen["year"])
        found = BulletinPage.objects.filter(pk__in=entries.values("page_id"))
        if "kind" in chosen:
            found = found.filter(kind=chosen["kind"])
        if "topic" in chosen:
            key = self.form.topics[chosen["topic"]].translation_key
            found = found.filter(topics__translation_key=key).distinct()
        return found.order_by("-issued_at", "-pk")

    def page(self, number: str) -> ResultPage:
        """One page of the list; an impossible number is an address that does not exist."""
        paginator = Paginator(self.bulletins, PAGE_SIZE)
        try:
            if len(number) > 6:
                raise EmptyPage
            result = paginator.page(number)
        except (EmptyPage, PageNotAnInteger) as error:
            raise Http404(_("The list has no such page.")) from error
        result.object_list = self.items(result.object_list)
        return result

    def items(self, bulletins: Iterable[BulletinPage]) -> list[ListedBulletin]:
        """Joined with what the table of public entries says of them, in one query."""
        pages = list(bulletins)
        entries = SearchEntry.objects.defer("body", "attachments").filter(page_id__in=[p.pk for p in pages])
        found = {entry.page_id: entry for entry in entries}
        return [self._item(page, found[page.pk]) for page in pages]

    def _item(self, page: BulletinPage, entry: SearchEntry) -> ListedBulletin:
        own = entry.institution_key == str(self.scope.translation_key)
        return ListedBulletin(
            title=entry.title,
            url=entry.url,
            date=entry.date,
            summary=entry.summary,
            folio=entry.folio,
            institution="" if own else entry.institution,
            kind=page.get_kind_display(),
            topics=tuple(entry.topics),
            key=page.translation_key,
            issued_at=_moment_of(page),
            changed_at=localtime(page.last_published_at or page.issued_at),
        )

    @cached_property
    def state(self) -> dict[str, Any]:
        """Changes whenever anything in the whole list does, also when time makes an entry come or go."""
        return self.entries.aggregate(
            changed=Max("changed_at"), count=Count("pk"), pages=Sum("page_id"), versions=Sum("version")
        )
