"""Giving folios. Call inside the transaction that publishes: what is rolled back uses no number."""

from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from institutions.folio_pattern import DEFAULT_PATTERN, write_folio

from .folio import Folio, FolioQueue


def folio_of(page: Page) -> Folio | None:
    return Folio.objects.filter(translation_key=folio_key(page)).first()


def folio_key(page: Page) -> UUID:
    """An alias is the same document shown elsewhere, so it carries its source's folio."""
    return page.alias_of.translation_key if page.alias_of_id else page.translation_key


def wait_in_line() -> None:
    """Hold the queue until the transaction ends. Before any page is locked, so nobody waits in a circle."""
    FolioQueue.objects.select_for_update().get_or_create(pk=1)


def assign(page: Page) -> Folio:
    """The page's folio, given now if this is its first publication: the next of its institution and year.

    The year is that of the date of issue in the site's own time zone, whoever publishes and from wherever.
    """
    wait_in_line()
    if folio := folio_of(page):
        return folio
    institution = page.institution_page()
    series = _series_of(page, institution)
    number = (Folio.objects.filter(**series).aggregate(last=Max("number"))["last"] or 0) + 1
    pattern = getattr(institution, "folio_pattern", DEFAULT_PATTERN)
    label = write_folio(pattern, getattr(institution, "acronym", ""), number, series["year"])
    return Folio.objects.create(translation_key=folio_key(page), number=number, label=label, **series)


def record(page: Page, number: int, label: str, year: int | None = None) -> Folio:
    """Keep the folio that a document brings along from elsewhere: called before its first publication.

    The institution goes on counting after the highest number that it holds.
    """
    with transaction.atomic():
        wait_in_line()
        series = _series_of(page, page.institution_page()) | ({"year": year} if year else {})
        same_number, same_page = Q(number=number, **series), Q(translation_key=folio_key(page))
        if Folio.objects.filter(same_number | same_page).exists():
            raise ValidationError(_("This folio is taken, or the document has another one already."))
        folio = Folio(translation_key=folio_key(page), number=number, label=label, **series)
        folio.full_clean()
        folio.save()
    return folio


def _series_of(page: Page, institution: Page | None) -> dict[str, Any]:
    issued = timezone.localtime(page.issued_at, timezone.get_default_timezone())
    return {
        "institution_key": str(institution.translation_key) if institution else "",
        "year": issued.year,
    }
