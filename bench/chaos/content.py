"""Rows by the thousand for the search to answer from, and some true pages to publish. Seeded."""

from django.db import connection
from wagtail.models import Locale, Page, Site

from bench import rows
from bulletins.models import BulletinPage
from tests import factories
from tests.search import relevance

_FIRST_PAGE_ID = 10_000_000
FOUND = ["agua", "programa municipal", "obras", "vacunación", "cultura"]  # never an empty answer


def build(count: int, pages: int) -> list[BulletinPage]:
    """The table, and the bulletins that are published again and again."""
    index = _list_of_bulletins()
    _fill(count)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # as an installation's database has done long before
    return [factories.bulletin(index, f"Aviso de agua {number}") for number in range(pages)]


def queries() -> list[str]:
    return [row["query"] for row in relevance.lines("queries.jsonl") if row["mode"] == "search"]


def _list_of_bulletins() -> Page:
    spanish = Locale.objects.get_or_create(language_code="es")[0]
    Page.objects.filter(depth=2).delete()
    root = Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=spanish)
    home = factories.home_page(root, locale=spanish)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": home, "site_name": "Vocería"}
    )
    office = factories.institution(home, "Ayuntamiento", publishes_directly=True, slug="ayuntamiento")
    return factories.bulletin_index(office, slug="boletines")


def _fill(count: int) -> None:
    for batch in rows.batches(rows.entries(_FIRST_PAGE_ID), count):
        rows.write(batch)
