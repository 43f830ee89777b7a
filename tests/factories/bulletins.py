from wagtail.models import Page

from bulletins.models import BulletinIndexPage, BulletinPage

from .pages import page_below


def bulletin_index(parent: Page, title: str = "Boletines", **fields: object) -> BulletinIndexPage:
    return page_below(parent, BulletinIndexPage, title=title, **fields)


def bulletin(index: Page, title: str = "Boletín", live: bool = True, **fields: object) -> BulletinPage:
    """A bulletin below the index; live, it has passed the gate and holds its folio."""
    return page_below(index, BulletinPage, live=live, title=title, **fields)
