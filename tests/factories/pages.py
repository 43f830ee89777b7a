from wagtail.models import Collection, Locale, Page

from clearance import gate
from website.models import HomePage


def publish(page: Page) -> Page:
    """Make the page live as if a clearance had been given: for tests of what comes after the gate."""
    with gate.opened_for(page.pk):
        page.live = True
        page.save_revision()
        page.save()
    return type(page).objects.get(pk=page.pk)


def page_below(parent: Page, model: type[Page], live: bool = True, **fields: object) -> Page:
    fields.setdefault("title", model.__name__)
    fields.setdefault("locale", parent.locale)
    page = parent.add_child(instance=model(live=False, **fields))
    return publish(page) if live else page


def roots() -> Page:
    """The tree's root, and that of the collections: made anew where a flush took Wagtail's own away."""
    locale = Locale.objects.get_or_create(language_code="es")[0]
    Collection.get_first_root_node() or Collection.add_root(name="Root")
    return Page.get_first_root_node() or Page.add_root(title="Root", slug="root", locale=locale)


def home_page(parent: Page, **fields: object) -> HomePage:
    fields.setdefault("title", "Portada")
    return page_below(parent, HomePage, slug=fields.pop("slug", "portada"), **fields)
