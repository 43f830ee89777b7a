"""One row becomes a page, or changes the page that it became before; in one transaction."""

from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from wagtail.models import Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from bulletins import folios
from clearance import gate
from clearance.models import Section
from clearance.refusals import ClearanceRefused
from cms_blocks.from_html import Converted, Picture, convert_text
from search import entries
from website.media.disk import StorageFailed
from website.public_page import PublicPage

from .models import ImportedRow, ImportRun
from .pictures import Pictures
from .places import NoPlace, Places, free_slug
from .rows import Problem, Row, State
from .settling import NotSo, Settler, Terms
from .targets import fields_of, model_of

CREATED, UPDATED, UNCHANGED = "created", "updated", "unchanged"
_COLUMNS = {"draft_title": "title", "issued_at": "date", "year_from": "date", "source_id": "id"}
_COLUMNS |= {"expire_at": "expires"}
_ONWARD = {
    State.DRAFT: (State.WAITING, State.PUBLIC, State.PRIVATE),
    State.WAITING: (State.PUBLIC, State.PRIVATE),
}


class RowRefused(ValueError):
    def __init__(self, *problems: Problem) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = list(problems)


@dataclass
class Outcome:
    """What became of a row: one of the counts of ImportRun, in which state, and what is worth knowing."""

    done: str
    row: Row
    state: str = ""
    folio: str = ""
    institutions: list[str] = field(default_factory=list)  # that were made for it
    remarks: Counter[str] = field(default_factory=Counter)


class Writer:
    """Writes the rows of one run under its terms."""

    def __init__(self, run: ImportRun, terms: Terms) -> None:
        self.run = run
        self.terms = terms
        self.settler = Settler(terms)
        self.places = Places(self.settler.container, terms.creates_institutions)
        self.pictures = Pictures(terms.media, terms.by, terms.dry)

    def write(self, row: Row) -> Outcome:
        """What became of the row; one that cannot be written leaves nothing behind."""
        self.places.begin_row()
        self.pictures.begin_row()
        try:
            with transaction.atomic(), entries.together(), disable_reference_index_auto_update():
                return self._write(row)
        except LookupError as error:
            problems = [Problem(row.line, "type", _("This site has no such pages."))]
            refused = RowRefused(*problems).with_traceback(error.__traceback__)
        except (NoPlace, NotSo, ClearanceRefused) as error:
            refused = RowRefused(_problem(row, error))
        except ValidationError as error:
            refused = RowRefused(*_problems(row, error))
        except StorageFailed:
            told = _("The server cannot store files now: nothing of this row was saved.")
            refused = RowRefused(Problem(row.line, "body", told))
        except RowRefused as error:
            refused = error
        self.places.forget()
        self.pictures.forget_row()
        raise refused

    def _write(self, row: Row) -> Outcome:
        known = ImportedRow.objects.filter(source_id=row.id, locale=row.locale).first()
        page = self._page(row, known)
        if page and known and known.digest == row.digest and not self._moves_on(row, page, known):
            return Outcome(UNCHANGED, row, known.state)
        if row.type == "bulletin":
            folios.wait_in_line()
        outcome = Outcome(UPDATED if page else CREATED, row)
        page = self._update(page, row, known, outcome) if page else self._create(row, outcome)
        self._note(page, row, known, outcome)
        outcome.institutions = self.places.made
        return outcome

    def _page(self, row: Row, known: ImportedRow | None) -> PublicPage | None:
        """The page that this row became, or the institution of its name that has no source yet."""
        if known and known.type != row.type:
            raise RowRefused(Problem(row.line, "type", _("This id was imported as another type before.")))
        if known:
            return model_of(row.type).objects.filter(pk=known.page_id).first()
        found = self.places.known_institution(row.title, row.locale) if row.type == "institution" else None
        if found is None or found.source_id:
            return None
        page = type(found).objects.get(pk=found.pk).get_latest_revision_as_object()
        if page.summary or page.description:
            told = _("An institution of this name has its own text here already: change it there.")
            raise RowRefused(Problem(row.line, "title", told))
        return page

    def _moves_on(self, row: Row, page: PublicPage, known: ImportedRow) -> bool:
        """Whether the same row goes further than before: what was a draft is to be public now."""
        if page.live or page.latest_revision_id != known.revision_id:
            return False
        return self._state(row, page) in _ONWARD.get(known.state, ())

    def _create(self, row: Row, outcome: Outcome) -> PublicPage:
        parent = self._parent(row)
        page = model_of(row.type)(
            locale=self.places.home(row.locale).locale,
            owner=self.terms.by,
            live=False,
            **fields_of(row, self._body(row, parent, outcome)),
        )
        page.slug = free_slug(parent, row.title)
        parent.add_child(instance=page)
        self._settle(page, row, outcome)
        if row.type == "institution":
            self.places.remember(page)
        return page

    def _update(self, page: PublicPage, row: Row, known: ImportedRow | None, outcome: Outcome) -> PublicPage:
        """From the page's latest revision: what the row does not name stays as editors left it."""
        if why := _why_it_stays(page, known):
            raise RowRefused(Problem(row.line, "id", why))
        latest = page.get_latest_revision_as_object()
        if row.state == State.PRIVATE and latest.live and not page.view_restrictions.exists():
            raise NotSo(_("The page is public already: its privacy is changed in the administration."))
        for name, value in fields_of(row, self._body(row, page, outcome)).items():
            setattr(latest, name, value)
        self._settle(latest, row, outcome)
        return latest

    def _settle(self, page: PublicPage, row: Row, outcome: Outcome) -> None:
        if row.folio:
            _record_folio(page, row)
        outcome.state = self._state(row, page)
        if row.expires and row.expires <= timezone.now() and outcome.state in (State.PUBLIC, State.PRIVATE):
            outcome.state = State.DRAFT
            outcome.remarks[_("It has expired already, so it stays a draft.")] += 1
        if outcome.state == State.WAITING and (faults := page.faults()):
            raise RowRefused(*(Problem(row.line, "-", fault) for fault in faults))
        self.settler.settle(page, outcome.state)
        ReferenceIndex.create_or_update_for_object(page)
        outcome.folio = row.folio or (str(page.folio or "") if row.type == "bulletin" else "")

    def _state(self, row: Row, page: PublicPage) -> State:
        return self.settler.state_for(row.state, page)

    def _body(self, row: Row, place: Page, outcome: Outcome) -> Converted:
        """The row's text in blocks; its pictures belong to the institution of the place."""

        def keep(picture: Picture) -> int:
            section = Section.objects.of(place)
            return self.pictures.keep(picture, section.collection if section else None)

        body = convert_text(row.body, keep)
        outcome.remarks.update(body.remarks)
        return body

    def _parent(self, row: Row) -> Page:
        if row.type == "institution" and row.institution == row.title:
            self.places.check_creation(row.title, row.locale)
            return Page.objects.get(pk=self.places.home(row.locale).pk)
        institution = self.places.institution(row.institution, row.locale)
        if row.type == "institution":
            self.places.check_creation(row.title, row.locale)
        if row.type == "bulletin":
            return self.places.bulletin_index(institution)
        return Page.objects.get(pk=institution.pk)

    def _note(self, page: PublicPage, row: Row, known: ImportedRow | None, outcome: Outcome) -> None:
        noted = known or ImportedRow(source_id=row.id, locale=row.locale)
        noted.type, noted.page_id, noted.digest, noted.run = row.type, page.pk, row.digest, self.run
        noted.revision_id, noted.state = page.latest_revision_id, outcome.state
        noted.save()


def _why_it_stays(page: PublicPage, known: ImportedRow | None) -> str:
    """Why an import does not write over the page: somebody has worked on it since, or has locked it."""
    latest = page.latest_revision
    if page.locked:
        return _("Somebody has locked this page.")
    if known is None or latest is None or known.revision_id == latest.pk:
        return ""
    if latest.pk != page.live_revision_id and not gate.is_cleared(latest):
        return _("A draft of this page waits: decide on it first.")
    if known.revision_id is None:
        return ""
    return _("%(who)s changed this page on %(date)s, after it was imported: change it there.") % {
        "who": latest.user or _("Somebody"),
        "date": date_format(timezone.localtime(latest.created_at), "DATETIME_FORMAT"),
    }


def _record_folio(page: PublicPage, row: Row) -> None:
    try:
        folios.record_printed(page, row.folio)
    except ValidationError as error:
        raise RowRefused(Problem(row.line, "folio", " ".join(error.messages))) from error


def _problem(row: Row, error: Exception) -> Problem:
    columns = {NoPlace: getattr(error, "column", "-"), NotSo: "state"}
    return Problem(row.line, columns.get(type(error), "-"), str(error))


def _problems(row: Row, error: ValidationError) -> list[Problem]:
    fields: dict[str, Any] = getattr(error, "message_dict", {"-": error.messages})
    return [
        Problem(row.line, _COLUMNS.get(name, name), " ".join(map(str, sentences)))
        for name, sentences in fields.items()
    ]
