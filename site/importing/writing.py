"""One row becomes a published page, or changes the page that it became before; in one transaction."""

from typing import Any

from django.contrib.auth.models import AbstractBaseUser
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.models import Locale, Page, ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from clearance import authorise, gate
from search import entries
from website.public_page import PublicPage

from .models import ImportedRow, ImportRun
from .places import NoPlace, Places, free_slug
from .rows import Problem, Row
from .targets import fields_of, model_of

CREATED, UPDATED, UNCHANGED = "created", "updated", "unchanged"
_COLUMNS = {"draft_title": "title", "issued_at": "date", "year_from": "date", "source_id": "id"}


class RowRefused(ValueError):
    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


class Writer:
    """Writes the rows of one run; every page that it publishes is cleared as its administrator's import."""

    def __init__(self, run: ImportRun) -> None:
        self.run = run
        self.by: AbstractBaseUser = run.by
        self.places = Places(self.publish)

    def write(self, row: Row) -> str:
        """CREATED, UPDATED or UNCHANGED; a row that cannot be written leaves nothing behind."""
        try:
            with transaction.atomic(), entries.together(), disable_reference_index_auto_update():
                return self._write(row)
        except LookupError as error:
            raise RowRefused([Problem(row.line, "type", _("This site has no such pages."))]) from error
        except NoPlace as error:
            raise RowRefused([Problem(row.line, "locale", str(error))]) from error
        except ValidationError as error:
            self.places = Places(self.publish)  # what it remembers may have been rolled back
            raise RowRefused(_problems(row, error)) from error

    def publish(self, page: Page) -> None:
        revision = page.save_revision(user=self.by, log_action=False)
        authorise.for_import(revision, self.by)
        revision.publish(user=self.by)
        ReferenceIndex.create_or_update_for_object(page)

    def _write(self, row: Row) -> str:
        known = ImportedRow.objects.filter(source_id=row.id, locale=row.locale).first()
        page = self._page(row, known)
        if page and known and known.digest == row.digest:
            return UNCHANGED
        done = UPDATED if page else CREATED
        page = self._update(page, row) if page else self._create(row)
        ImportedRow.objects.update_or_create(
            source_id=row.id,
            locale=row.locale,
            defaults={"type": row.type, "page_id": page.pk, "digest": row.digest, "run": self.run},
        )
        return done

    def _page(self, row: Row, known: ImportedRow | None) -> PublicPage | None:
        """The page that this row became, or the institution of its name that has no source yet."""
        if known and known.type != row.type:
            raise RowRefused([Problem(row.line, "type", _("This id was imported as another type before."))])
        if known:
            return model_of(row.type).objects.filter(pk=known.page_id).first()
        found = self.places.known_institution(row.title, row.locale) if row.type == "institution" else None
        return found if found and not found.source_id else None

    def _create(self, row: Row) -> PublicPage:
        locale = Locale.objects.filter(language_code=row.locale).first()
        parent = self._parent(row)
        page = model_of(row.type)(locale=locale, live=False, **fields_of(row))
        page.slug = free_slug(parent, row.title)
        parent.add_child(instance=page)
        self.publish(page)
        if row.type == "institution":
            self.places.remember(page)
        return page

    def _update(self, page: PublicPage, row: Row) -> PublicPage:
        """From the page's latest revision: what the row does not name stays as editors left it."""
        if _a_draft_waits(page):
            raise RowRefused([Problem(row.line, "id", _("A draft of this page waits: decide on it first."))])
        latest = page.get_latest_revision_as_object()
        for name, value in fields_of(row).items():
            setattr(latest, name, value)
        latest.full_clean()
        self.publish(latest)
        return latest

    def _parent(self, row: Row) -> Page:
        if row.type == "institution" and row.institution == row.title:
            return Page.objects.get(pk=self.places.home(row.locale).pk)
        institution = self.places.institution(row.institution, row.locale)
        if row.type == "bulletin":
            return self.places.bulletin_index(institution)
        return Page.objects.get(pk=institution.pk)


def _a_draft_waits(page: PublicPage) -> bool:
    """Whether editors left a text that nobody has cleared: an import neither publishes nor buries it."""
    latest = page.latest_revision
    return latest is not None and latest.pk != page.live_revision_id and not gate.is_cleared(latest)


def _problems(row: Row, error: ValidationError) -> list[Problem]:
    fields: dict[str, Any] = getattr(error, "message_dict", {"-": error.messages})
    return [
        Problem(row.line, _COLUMNS.get(name, name), " ".join(map(str, sentences)))
        for name, sentences in fields.items()
    ]
