"""What saving an institution brings about: its section, groups, permissions, collection and workflow."""

from django.conf import settings
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils.text import Truncator
from wagtail.models import Collection, GroupCollectionPermission, Page, WorkflowPage

from .groups import clearance_workflow, grant, grant_on_page
from .models import Section
from .permission_names import COLLECTION_PERMISSIONS, collection_permissions

EDITORS, TRANSLATORS = "Editores", "Traductores"
EDITING = frozenset({"add", "change"})
PUBLISHING = EDITING | {"publish"}


@transaction.atomic
def ensure(page: Page) -> Section:
    """Make or adjust the section of the institution `page`; called whenever it is saved in any language."""
    section, _ = Section.objects.select_for_update().get_or_create(
        translation_key=page.translation_key, defaults={"name": page.title[:255]}
    )
    section.name = _name_of(section, page)
    section.editors = _group(section.editors, EDITORS, section.name)
    section.translators = _group(section.translators, TRANSLATORS, section.name)
    section.collection = _collection(section)
    section.save()
    apply_permissions(section)
    return section


def apply_permissions(section: Section) -> None:
    """Bring groups, tree, collection and workflow in line with what the section's settings say."""
    grant(section.editors, "wagtailadmin.access_admin")
    grant(section.translators, "wagtailadmin.access_admin", "wagtail_localize.submit_translation")
    # Unpublishing is Wagtail's publish permission: where clearance is needed nobody of the section holds it.
    types = PUBLISHING if section.publishes_directly else EDITING
    for page in section.pages().select_related("locale"):
        grant_on_page(section.editors, page, types)
        grant_on_page(section.translators, page, types if _is_translation(page) else ())
        _attach_workflow(section, page)
    _grant_on_collection(section)


def _is_translation(page: Page) -> bool:
    return page.locale.language_code != settings.LANGUAGE_CODE


def _name_of(section: Section, page: Page) -> str:
    """The institution's name in the site's own language, where it has that language."""
    own = section.pages().filter(locale__language_code=settings.LANGUAGE_CODE).first()
    return (own or page).title[:255]


def _group(group: Group | None, role: str, name: str) -> Group:
    """The section's group of this role, named after the institution and unlike any other group."""
    wanted = Truncator(f"{role} · {name}").chars(140)
    if group and (group.name == wanted or group.name.startswith(f"{wanted} (")):
        return group
    others = Group.objects.exclude(pk=group.pk) if group else Group.objects.all()
    taken = set(others.filter(name__startswith=wanted).values_list("name", flat=True))
    free = next(n for n in _numbered(wanted) if n not in taken)
    if group is None:
        return Group.objects.create(name=free)
    group.name = free
    group.save(update_fields=["name"])
    return group


def _numbered(name: str):
    yield name
    yield from (f"{name} ({number})" for number in range(2, 10_000))


def _collection(section: Section) -> Collection:
    """Where the institution's images and documents lie: below the root, so that no other section inherits."""
    if section.collection is None:
        root = Collection.get_first_root_node() or Collection.add_root(name="Root")
        return root.add_child(name=section.name)
    if section.collection.name != section.name:
        section.collection.name = section.name
        section.collection.save(update_fields=["name"])
    return section.collection


def _grant_on_collection(section: Section) -> None:
    wanted = {
        (section.editors_id, permission.pk) for permission in collection_permissions(COLLECTION_PERMISSIONS)
    } | {(section.translators_id, permission.pk) for permission in collection_permissions(("choose",))}
    held = GroupCollectionPermission.objects.filter(collection=section.collection)
    present = set(held.values_list("group_id", "permission_id"))
    GroupCollectionPermission.objects.bulk_create(
        GroupCollectionPermission(collection=section.collection, group_id=group, permission_id=permission)
        for group, permission in wanted - present
    )


def _attach_workflow(section: Section, page: Page) -> None:
    if section.publishes_directly:
        WorkflowPage.objects.filter(page=page).delete()
    else:
        WorkflowPage.objects.update_or_create(page=page, defaults={"workflow": clearance_workflow()})
