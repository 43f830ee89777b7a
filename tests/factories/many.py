"""Many pages at once, for tests of what reading them costs: rows without drafts, revisions or signals."""

from django.contrib.contenttypes.models import ContentType
from wagtail.models import Page

from bulletins.models import BulletinPage


def many_bulletins(index: Page, count: int, **fields: object) -> list[Page]:
    """Live bulletins below the index, after those that it has; nothing that publishing brings about."""
    index.refresh_from_db()
    first = index.numchild + 1
    pages = Page.objects.bulk_create(_page(index, number) for number in range(first, first + count))
    for page in pages:
        bulletin = BulletinPage(page_ptr=page, **fields)
        bulletin.__dict__.update({f.attname: getattr(page, f.attname) for f in Page._meta.concrete_fields})
        bulletin.save_base(raw=True)
    Page.objects.filter(pk=index.pk).update(numchild=index.numchild + count)
    return pages


def _page(index: Page, number: int) -> Page:
    return Page(
        title=f"Boletín {number}",
        draft_title=f"Boletín {number}",
        slug=f"muchos-{number}",
        path=Page._get_path(index.path, index.depth + 1, number),
        depth=index.depth + 1,
        url_path=f"{index.url_path}muchos-{number}/",
        content_type=ContentType.objects.get_for_model(BulletinPage),
        locale=index.locale,
        live=True,
    )
