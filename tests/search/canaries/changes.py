"""Ways in which a page, or a part of it, stops being public."""

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass

from django.utils import timezone
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Collection as Folder
from wagtail.models import CollectionViewRestriction, Page, PageViewRestriction

from tests import factories
from website.models import Topic

from .places import WORDS, Scene

SECOND, DAY = dt.timedelta(seconds=1), dt.timedelta(days=1)


@dataclass(frozen=True)
class Change:
    make: Callable[[Scene], object]
    places: Collection[str] = tuple(WORDS)  # whose words must be gone

    def __str__(self) -> str:
        return self.make.__name__


def _fresh(page: Page) -> Page:
    return Page.objects.get(pk=page.pk).specific


def unpublished(scene: Scene) -> None:
    _fresh(scene.page).unpublish()


def unpublished_from_above(scene: Scene) -> None:
    office, who = _fresh(scene.office), factories.administrator()
    UnpublishPageAction(office, user=who, include_descendants=True).execute()


def expired_though_no_command_has_run(scene: Scene) -> None:
    page = _fresh(scene.page)
    page.expire_at = timezone.now() - SECOND
    page.save()


def embargoed_again(scene: Scene) -> None:
    page = _fresh(scene.page)
    page.unpublish()
    page.go_live_at = timezone.now() + DAY
    page.save_revision().publish()


def embargoed_while_live(scene: Scene) -> None:
    """As an import or a script could write it, past every form."""
    page = _fresh(scene.page)
    page.go_live_at = timezone.now() + DAY
    page.save()


def restricted(scene: Scene) -> None:
    PageViewRestriction.objects.create(page=_fresh(scene.page).page_ptr, restriction_type="login")


def restricted_above_by_password(scene: Scene) -> None:
    PageViewRestriction.objects.create(
        page=scene.office.page_ptr, restriction_type="password", password="abierto"
    )


def moved_below_a_restriction(scene: Scene) -> None:
    home = scene.office.get_parent()
    closed = factories.institution(home, "Reservada", publishes_directly=True, slug="reservada")
    index = factories.bulletin_index(closed)
    PageViewRestriction.objects.create(page=closed.page_ptr, restriction_type="login")
    _fresh(scene.page).move(index, pos="last-child")


def its_list_moved_below_a_restriction(scene: Scene) -> None:
    home = scene.office.get_parent()
    closed = factories.institution(home, "Reservada", publishes_directly=True, slug="reservada")
    PageViewRestriction.objects.create(page=closed.page_ptr, restriction_type="login")
    Page.objects.get(pk=scene.index.pk).move(closed, pos="last-child")


def deleted(scene: Scene) -> None:
    _fresh(scene.page).delete()


def deleted_with_all_above(scene: Scene) -> None:
    Page.objects.get(pk=scene.office.pk).delete()


def written_anew(scene: Scene) -> None:
    page = _fresh(scene.page)
    page.title, page.slug, page.summary, page.body = "Otro asunto", "otro-asunto", "", []
    page.gallery, page.press_kit, page.topics = [], [], []
    page.save_revision().publish()


def its_files_made_private(scene: Scene) -> None:
    folder = Folder.get_first_root_node()
    CollectionViewRestriction.objects.create(collection=folder, restriction_type="login")


def its_topic_deleted(scene: Scene) -> None:
    Topic.objects.get(name=WORDS["topic"]).delete()


CHANGES = [
    *map(
        Change,
        (
            unpublished,
            unpublished_from_above,
            expired_though_no_command_has_run,
            embargoed_again,
            embargoed_while_live,
            restricted,
            restricted_above_by_password,
            moved_below_a_restriction,
            its_list_moved_below_a_restriction,
            deleted,
            deleted_with_all_above,
            written_anew,
        ),
    ),
    Change(its_files_made_private, ("attachment",)),
    Change(its_topic_deleted, ("topic",)),
]
