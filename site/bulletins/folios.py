"""Giving folios. Call inside the transaction that publishes: what is rolled back uses no number."""

import re
from typing import Any
from uuid import UUID

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max, Q
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.models import Page

from institutions.folio_pattern import DEFAULT_PATTERN, read_folio, write_folio

from .folio import Folio, FolioQueue

_LONGEST_NUMBER = 5  # figures; a longer one is a date or a file number, and nobody counts on above it


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


def record_printed(page: Page, label: str) -> Folio:
    """Keep the folio that was printed on the document, whether the institution's pattern writes such or not.

    The counter of its institution and year goes on above its number, where it has one of its own.
    """
    with transaction.atomic():
        wait_in_line()
        if held := folio_of(page):
            return _the_same(held, label)
        institution = page.institution_page()
        series = _series_of(page, institution)
        number, series["year"] = _number_and_year(label, institution, series["year"])
        like_it = Q(label__iexact=label) | Q(number=number, number__isnull=False)
        rivals = list(Folio.objects.filter(like_it, **series))
        if any(_plain(rival.label) == _plain(label) for rival in rivals):
            raise ValidationError(_("The folio %(folio)s is taken.") % {"folio": label}, code="taken")
        if any(rival.number == number for rival in rivals):
            number = None  # “43 bis” beside “43”: both were printed, and one is counted
        return Folio.objects.create(translation_key=folio_key(page), number=number, label=label, **series)


def _the_same(held: Folio, label: str) -> Folio:
    if _plain(held.label) != _plain(label):
        told = _("The document has the folio %(folio)s, and a folio is never changed.") % {"folio": held}
        raise ValidationError(told, code="final")
    return held


def _number_and_year(label: str, institution: Page | None, issued: int) -> tuple[int | None, int]:
    """As the institution's own pattern reads it, else the one figure in it that is no year."""
    pattern = getattr(institution, "folio_pattern", DEFAULT_PATTERN)
    found = read_folio(pattern, getattr(institution, "acronym", ""), label)
    if found and abs(found[1] - issued) <= 1:  # numbered in December, issued in January
        return found
    written = re.findall(r"\d+", label)
    if any(len(figure) > _LONGEST_NUMBER for figure in written):
        return None, issued
    figures = [int(figure) for figure in written]
    numbers = [figure for figure in figures if figure not in (issued, issued % 100)]
    if not numbers and figures.count(issued % 100) and issued not in figures[:1]:
        numbers = figures[:1]  # “Comunicado 24” of 2024
    return (numbers[0] if len(numbers) == 1 and numbers[0] else None), issued


def _plain(label: str) -> list[str]:
    """What makes a folio another than the next: its words and figures, not how they are set apart."""
    return [part.lstrip("0") for part in re.findall(r"\d+|[^\W\d_]+", label.casefold())]


def _series_of(page: Page, institution: Page | None) -> dict[str, Any]:
    issued = timezone.localtime(page.issued_at, timezone.get_default_timezone())
    return {
        "institution_key": str(institution.translation_key) if institution else "",
        "year": issued.year,
    }
