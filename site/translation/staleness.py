"""Whether a public translation is behind its source, for the reader and for the translator."""

from django.conf import settings
from wagtail.models import Page

from search.models import SearchEntry

from .models import Basis


def newer_source(page: Page) -> Page | None:
    """The public page in the source language, where it was published after what this translation says.

    Costs nothing on a page in the site's own language and at most two queries on any other.
    """
    if page.locale.language_code == settings.LANGUAGE_CODE:
        return None
    basis = Basis.objects.of_live(page)
    as_of = basis.source_as_of if basis else page.last_published_at
    if as_of is None:
        return None
    language = {"locale_id": basis.log.source.locale_id} if basis else _own_language()
    return (
        Page.objects.filter(translation_key=page.translation_key, last_published_at__gt=as_of, **language)
        .filter(pk__in=SearchEntry.objects.public().values("page_id"))
        .exclude(pk=page.pk)
        .select_related("locale")
        .first()
    )


def _own_language() -> dict[str, str]:
    return {"locale__language_code": settings.LANGUAGE_CODE}
