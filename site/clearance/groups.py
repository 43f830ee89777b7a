"""The moderators' group and the one workflow that every section needing clearance shares."""

from collections.abc import Iterable
from typing import Any

from django.contrib.auth.models import Group, Permission
from django.contrib.contenttypes.models import ContentType
from wagtail.models import GroupPagePermission, Page, Workflow, WorkflowTask

from .models import ClearanceTask

MODERATORS = "Moderadores"
WORKFLOW = "Visto bueno"
# The office sets its own desk: what is checked, and how long a decision may take.
_OWN_DESK = (
    "clearance.add_checklistitem",
    "clearance.change_checklistitem",
    "clearance.delete_checklistitem",
    "clearance.change_desksettings",
)


def moderators() -> Group:
    """The central office's moderators: they see the tree and decide in the workflow only."""
    group, _ = Group.objects.get_or_create(name=MODERATORS)
    grant(group, "wagtailadmin.access_admin", *_OWN_DESK)
    if root := Page.objects.filter(depth=1).first():
        # Locking is the one page permission that opens the explorer and changes no text.
        grant_on_page(group, root, {"lock"})
    return group


def clearance_workflow() -> Workflow:
    task = ClearanceTask.objects.filter(name=WORKFLOW).first() or ClearanceTask.objects.create(name=WORKFLOW)
    task.groups.add(moderators())
    workflow, _ = Workflow.objects.get_or_create(name=WORKFLOW)
    WorkflowTask.objects.get_or_create(workflow=workflow, task=task, defaults={"sort_order": 0})
    return workflow


def grant(group: Group, *names: str) -> None:
    """Give the permissions "app.codename" that exist; the migrations of other apps may come later."""
    for name in names:
        app, codename = name.split(".")
        permissions = Permission.objects.filter(content_type__app_label=app, codename=codename)
        group.permissions.add(*permissions)


def grant_on_page(group: Group, page: Page, types: Iterable[str]) -> None:
    """Make the group's permissions on exactly this page those of `types`."""
    wanted = {f"{type_}_page" for type_ in types}
    held = GroupPagePermission.objects.filter(group=group, page=page)
    held.exclude(permission__codename__in=wanted).delete()
    missing = wanted - set(held.values_list("permission__codename", flat=True))
    content_type = ContentType.objects.get_for_model(Page)
    for permission in Permission.objects.filter(content_type=content_type, codename__in=missing):
        GroupPagePermission.objects.get_or_create(group=group, page=page, permission=permission)


def is_moderator(user: Any) -> bool:
    """Whether the user is in a group that gives clearance; asked once a request."""
    if not hasattr(user, "_is_moderator"):
        user._is_moderator = user.is_active and any(
            task._user_in_groups(user) for task in ClearanceTask.objects.filter(active=True)
        )
    return user._is_moderator


def workflow_for(page_needs_clearance: bool, inherited: Workflow | None) -> Workflow | None:
    """The workflow of a page: the nearest institution decides, not whichever workflow stands above."""
    clears = inherited is not None and inherited.tasks.filter(clearancetask__isnull=False).exists()
    if page_needs_clearance:
        return inherited if clears else clearance_workflow()
    return None if clears else inherited
