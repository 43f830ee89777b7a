"""What Wagtail's own migrations put into every database and an office has no use for."""

from django.contrib.auth.models import Group
from django.utils.translation import gettext as _
from wagtail.models import (
    CollectionViewRestriction,
    GroupApprovalTask,
    GroupCollectionPermission,
    GroupPagePermission,
    Page,
    PageViewRestriction,
    TaskState,
    Workflow,
    WorkflowPage,
    WorkflowState,
    WorkflowTask,
)

from .wishes import Report

WORKFLOW, GROUPS = "Moderators approval", ("Moderators", "Editors")


def remove(report: Report) -> None:
    """Take it away where nobody has made it their own; what stays is told with the reason."""
    _remove_welcome(report)
    _remove_workflow(report)
    for name in GROUPS:
        _remove_group(name, report)


def _remove_welcome(report: Report) -> None:
    """A page without a type of ours that nobody has written in, and that no site shows any more."""
    for page in Page.objects.filter(depth=2, slug="home", latest_revision=None, sites_rooted_here=None):
        if page.specific_class is not Page:
            continue
        if page.numchild:
            report.left.append(
                _("Wagtail's welcome page “%(title)s” stays, because pages stand below it.")
                % {"title": page.title}
            )
        else:
            page.delete()
            report.done.append(_("Wagtail's welcome page is gone."))


def _remove_workflow(report: Report) -> None:
    workflow = Workflow.objects.filter(name=WORKFLOW).first()
    if workflow is None:
        return
    tasks = GroupApprovalTask.objects.filter(name=WORKFLOW)
    used = (
        WorkflowState.objects.filter(workflow=workflow).exists()
        or TaskState.objects.filter(task__in=tasks).exists()
        or WorkflowPage.objects.filter(workflow=workflow, page__depth__gt=1).exists()
        or WorkflowTask.objects.filter(task__in=tasks).exclude(workflow=workflow).exists()
        or workflow.workflow_tasks.exclude(task__in=tasks).exists()
    )
    if used:
        report.left.append(_("Wagtail's workflow “%(name)s” stays, because it is used.") % {"name": WORKFLOW})
        return
    workflow.delete()
    for task in tasks:
        task.delete()
    report.done.append(_("Wagtail's workflow “%(name)s” is gone.") % {"name": WORKFLOW})


def _remove_group(name: str, report: Report) -> None:
    group = Group.objects.filter(name=name).first()
    if group is None:
        return
    if _is_used(group):
        report.left.append(
            _("Wagtail's group “%(name)s” stays, because it has members or rights of its own.")
            % {"name": name}
        )
        return
    group.delete()
    report.done.append(_("Wagtail's group “%(name)s” is gone.") % {"name": name})


def _is_used(group: Group) -> bool:
    """Wagtail gives it rights on the roots only, and nobody into it."""
    return (
        group.user_set.exists()
        or GroupPagePermission.objects.filter(group=group, page__depth__gt=1).exists()
        or GroupCollectionPermission.objects.filter(group=group, collection__depth__gt=1).exists()
        or PageViewRestriction.objects.filter(groups=group).exists()
        or CollectionViewRestriction.objects.filter(groups=group).exists()
        or GroupApprovalTask.objects.filter(groups=group).exists()
    )
