"""Finding pages by their address or place in the tree, without asking level by level."""

from wagtail.models import Page


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
        .first()
    )


def paths_to(page: Page) -> list[str]:
    """The tree paths of the page and of all above it, root first: known without asking."""
    return [page.path[:end] for end in range(page.steplen, len(page.path) + 1, page.steplen)]
