"""Writers of the table. Every change of what is public passes here inside its own transaction.

Whoever writes a page's row holds the lock on the page's own row first and reads the page after that: of two
changes at once the later one sees the earlier, whichever began first.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict

from django.core.exceptions import ObjectDoesNotExist
from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils import timezone
from wagtail.models import Page

from common.visible import visible, visible_values

from . import attachments, originals, waiting
from .database import writing as database_terms
from .documents import SearchDocument
from .elastic import on_commit
from .models import SearchEntry
from .steering import freshness

_EMPTIED = {"title": "", "summary": "", "body": "", "attachments": [], "topics": [], "url": ""}
_BATCH = 200


def sync(page: Page) -> None:
    """Make the page's row say what is public of it now; the rows below too where its address has changed.

    It is read anew: who saves a draft of a live page holds an object that says "live" beside draft texts.
    """
    if waiting.takes(page):
        return
    with transaction.atomic():
        stored = _stored(page)
        _write_or_remove(page.pk, stored)
        if stored and stored.numchild and _address_below_differs(stored):
            sync_subtree(stored)


@contextmanager
def together() -> Iterator[None]:
    """Inside a transaction: pages that are saved several times on the way are written once, at its end."""
    with waiting.begun() as held:
        yield
    for page in held.subtrees():
        sync_subtree(page)
    for page in held.pages():
        sync(page)
    held.write_admin_index()


def sync_subtree(page: Page) -> None:
    """The same for a page and all below it: after a move, a changed address or a changed restriction."""
    if waiting.takes(page, with_all_below=True):
        return
    with transaction.atomic():
        subtree = Page.objects.descendant_of(page, inclusive=True)
        list(_locked(subtree.order_by("pk")).values_list("pk", flat=True))
        page_ids = list(subtree.order_by("path").values_list("pk", flat=True))
        if is_restricted(page):
            remove(*page_ids)
            return
        for start in range(0, len(page_ids), _BATCH):
            batch = Page.objects.filter(pk__in=page_ids[start : start + _BATCH]).order_by("path")
            for descendant in batch.specific().prefetch_related("locale"):
                _under_the_address_of(page, descendant)
                _write_or_remove(descendant.pk, descendant)


def sync_pages(page_ids: Iterable[int]) -> None:
    """The same for these pages: after a change of something that several pages show."""
    for stored in Page.objects.filter(pk__in=set(page_ids)).order_by("pk"):
        sync(stored)


def write(document: SearchDocument) -> None:
    """Make the row say this. A row that says it already keeps its version, and no engine hears of it."""
    attached = attachments.with_texts(document.attachments)
    shown = visible_values(asdict(document) | {"topics": list(document.topics), "attachments": attached})
    values = shown | {"visible": True}
    with transaction.atomic(savepoint=False):
        entry = _row_for(document.page_id)
        changed = {name: value for name, value in values.items() if getattr(entry, name) != value}
        if entry.version and not changed:
            return
        _save(entry, changed)
        if "visible_until" in changed:
            sync_pages(_translations_of(document.page_id))


def _translations_of(page_id: int) -> list[int]:
    """None of a page that was deleted while its row was written."""
    page = Page.objects.select_related("locale").filter(pk=page_id).first()
    return list(originals.translations_of(page).values_list("pk", flat=True)) if page else []


def remove(*page_ids: int) -> None:
    """Take pages out of everything public; their rows stay as removals for the engines to acknowledge."""
    with transaction.atomic(savepoint=False):
        rows = SearchEntry.objects.filter(page_id__in=page_ids, visible=True)
        types = dict(rows.values_list("page_id", "type"))
        found = list(types)
        if not found:
            return
        rows.update(visible=False, version=F("version") + 1, changed_at=timezone.now(), **_EMPTIED)
        if "institution" in types.values():
            freshness.changed()
        database_terms.remove(*found)
        on_commit.note(*found)


def sync_all_bound_by(page: Page) -> None:
    """The same for a page, all below it and whatever translates or mirrors any of them."""
    sync_subtree(page)
    for bound in originals.bound_by(page):
        sync_subtree(bound)


def remove_many(pages: Iterable[Page]) -> None:
    remove(*[page.pk for page in pages])


def rename_institution(key: str, locale: str, name: str) -> None:
    """Say an institution's new name in the rows of all its pages, without reading a single page."""
    with transaction.atomic():
        rows = SearchEntry.objects.select_for_update().filter(
            institution_key=key, locale=locale, visible=True
        )
        for entry in rows.exclude(institution=name).order_by("page_id").iterator():
            _save(entry, {"institution": visible(name)})


def acronym_of(page_id: int | None) -> str | None:
    """The acronym by which the public page is found now."""
    return SearchEntry.objects.filter(page_id=page_id, visible=True).values_list("acronym", flat=True).first()


def is_restricted(page: Page) -> bool:
    """Whether a login, group or password restriction holds for the page: see `restrictions_over`."""
    return bool(originals.restrictions_over(page))


def _write_or_remove(page_id: int, stored: Page | None) -> None:
    document = _document_of(stored) if stored else None
    if document is None:
        remove(page_id)
    else:
        write(document)


def _document_of(page: Page) -> SearchDocument | None:
    if not page.live:
        return None
    try:
        specific = page.specific
    except ObjectDoesNotExist:  # half deleted: its restrictions go before its own row does
        return None
    if not hasattr(specific, "search_document") or originals.is_foreign_mirror(specific):
        return None
    if is_restricted(specific):
        return None
    return specific.search_document()


def _save(entry: SearchEntry, changed: dict[str, object]) -> None:
    for name, value in changed.items():
        setattr(entry, name, value)
    entry.version += 1
    entry.save(update_fields=[*changed, "version", "changed_at"])
    if not database_terms.FOUND_BY.isdisjoint(changed):
        database_terms.write(entry)
    on_commit.note(entry.page_id)


def _row_for(page_id: int) -> SearchEntry:
    """The page's row, locked; version 0 says that it has just been made."""
    rows = SearchEntry.objects.select_for_update().filter(page_id=page_id)
    if entry := rows.first():
        return entry
    try:
        with transaction.atomic():
            return SearchEntry.objects.create(page_id=page_id, version=0, visible=False)
    except IntegrityError:  # another writer made it since
        return rows.get()


def _stored(page: Page) -> Page | None:
    """The page as it stands, its row locked; where its type is known, read as what it is at once."""
    kind = type(page)
    link = kind._meta.parents.get(Page)
    if link is None or link.model is not kind:
        return _locked(Page.objects.filter(pk=page.pk)).first()
    own = kind._base_manager.filter(pk=page.pk).select_related("locale")
    return own.select_for_update(no_key=True, of=(link.name,)).first()


def _locked(pages: object) -> object:
    return pages.select_for_update(no_key=True)


def _address_below_differs(page: Page) -> bool:
    """Whether the rows below still tell of an address that the page had before."""
    below = Page.objects.descendant_of(page).values("pk")
    entry = SearchEntry.objects.filter(page_id__in=below, visible=True).only("url").first()
    address = page.specific.url if entry else None
    return bool(entry and address and not entry.url.startswith(address))


def _under_the_address_of(page: Page, descendant: Page) -> None:
    """In the middle of a move the paths below are not written yet; the page's own is."""
    if not descendant.url_path.startswith(page.url_path):
        below = descendant.url_path.strip("/").split("/")[page.depth - descendant.depth :]
        descendant.url_path = f"{page.url_path}{'/'.join(below)}/"
