"""What a page tells the searches of itself: the public one and the admin's."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, ClassVar

from wagtail.blocks import StreamValue
from wagtail.documents import get_document_model

from cms_blocks.media import titles_given
from search import originals
from search.documents import SearchDocument
from search.folios import folio_forms, folio_word

from .media.models import MediaUse
from .media.references import references_of
from .plain_text import plain_text_of

if TYPE_CHECKING:
    from wagtail.models import Page


class SearchContract:
    """Mixed into `PublicPage`, whose subclasses answer with more where the default is not enough."""

    search_type: ClassVar[str] = ""  # as the API and the facets name it: "bulletin", "institution", …
    search_text_fields: ClassVar[tuple[str, ...]] = ()  # the fields whose text makes the searchable body

    def search_date(self) -> date | None:
        """The date that readers sort and filter by, where the page has one."""
        return None

    def search_folio(self) -> str:
        return ""

    def search_topics(self) -> tuple[str, ...]:
        return ()

    def search_acronym(self, institution: Page | None) -> str:
        """By which the page is found; `institution` is the one that answers for it."""
        return ""

    def text_for_the_admin(self) -> str:
        """By which the admin's own search finds the page, beside its title; drafts included."""
        institution = self.institution_page()
        names = (institution.title, self.search_acronym(institution)) if institution else ()
        folio = self.search_folio()
        return " ".join(
            (
                folio,
                folio_word(max(folio_forms(folio), key=len, default="")),
                *names,
                *self.search_topics(),
                self.summary,
            )
        )

    def search_body(self) -> str:
        return plain_text_of(self, self.search_text_fields)

    def search_attachments(self) -> tuple[dict, ...]:
        """The documents that the page names anywhere: fields, blocks at any depth, links in its texts.

        Each by the title that the page gives it, else by the one that this version recorded.
        """
        keys = sorted(key for kind, key in references_of(self) if kind == MediaUse.Kind.DOCUMENT)
        if not keys:
            return ()
        documents = get_document_model().objects.in_bulk(keys)
        given = {key: title for stream in self._streams() for key, title in titles_given(stream)}
        return tuple(
            {
                "title": given.get(key) or self.as_recorded(document).title,
                "url": document.url,
                "document": key,
                "text": "",
            }
            for key, document in documents.items()
        )

    def _streams(self) -> list[StreamValue]:
        values = (field.value_from_object(self) for field in self._meta.concrete_fields)
        return [value for value in values if isinstance(value, StreamValue)]

    def search_document(self) -> SearchDocument | None:
        """What the public may know of this page; None keeps it, and its files, out altogether."""
        notice = self.withdrawal_notice
        if notice is not None and notice.hides_body:
            return None
        institution = self.institution_page()
        return SearchDocument(
            page_id=self.pk,
            locale=self.locale.language_code,
            type=self.search_type,
            title=self.title,
            url=self.url or self.url_path,
            summary=self.summary,
            body=self.search_body(),
            date=self.search_date(),
            institution=institution.title if institution else "",
            institution_key=str(institution.translation_key) if institution else "",
            acronym=self.search_acronym(institution),
            folio=self.search_folio(),
            topics=self.search_topics(),
            source_id=self.source_id or str(self.pk),
            visible_from=self.go_live_at,
            visible_until=originals.end_of(self),
            listed=self.is_listed(),
            attachments=self.search_attachments(),
        )
