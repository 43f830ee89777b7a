"""Finding pages by their address or place in the tree, without asking level by level."""

from django.db.models import Q
from django.http import HttpRequest
from django.utils.translation import get_language_from_path
from wagtail.models import Page, Site

from search.models import SearchEntry


def page_at(above: Page, slugs: list[str]) -> Page | None:
    """The page at these slugs below `above`. Wagtail's own search takes two queries a level.

    The slug is what has an index; the address alone would read the whole table.
    """
    if not slugs:
        return None
    address = f"{above.url_path}{'/'.join(slugs)}/"
    return (
        Page.objects.filter(slug=slugs[-1], depth=above.depth + len(slugs), url_path=address)
        .filter(path__startswith=above.path)
        .select_related("locale")
        .first()
    )


def paths_to(page: Page) -> list[str]:
    """The tree paths of the page and of all above it, root first: known without asking."""
    return [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]


def pages_in_other_languages(request: HttpRequest) -> list[Page]:
    """The public pages that stand at the address that was asked for below the other languages' homes.

    Where it is that of a mirror, or of a translation that was public once, the pages that it belongs to; of
    one that never was public nothing can be learned.
    """
    language = get_language_from_path(request.path_info)
    site = Site.find_for_request(request) if language and "\x00" not in request.path_info else None
    if site is None:
        return []
    slugs = [slug for slug in request.path_info.split("/")[2:] if slug]
    homes = Page.objects.filter(translation_key=site.root_page.translation_key)
    addresses = [
        "/".join([home.rstrip("/"), *slugs, ""]) for home in homes.values_list("url_path", flat=True)
    ]
    at_address = Page.objects.filter(slug=slugs[-1], url_path__in=addresses) if slugs else homes
    known = Q(first_published_at__isnull=False) | Q(alias_of__isnull=False)
    same = at_address.filter(known, locale__language_code=language)
    found = Page.objects.filter(Q(pk__in=at_address) | Q(translation_key__in=same.values("translation_key")))
    shown = found.filter(pk__in=SearchEntry.objects.public().values("page_id"))
    return list(shown.exclude(locale__language_code=language).select_related("locale").order_by("locale_id"))
