"""What changed since the public last saw the page, field by field and block by block."""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page, Revision

from ..models import Clearance


def version_before(page: Page, revision: Revision) -> Revision | None:
    """The last cleared version before `revision`, else the live one; None for a page never seen."""
    cleared = Clearance.objects.filter(page_id=page.pk, revision__pk__lt=revision.pk).order_by("-pk").first()
    before = cleared.revision if cleared else page.live_revision
    return before if before and before.pk != revision.pk else None


def changes_between(page: Page, before: Revision, after: Revision, request: HttpRequest) -> list[Any]:
    """Wagtail's own comparisons of the fields that differ."""
    panel = page.specific_class.get_edit_handler()
    comparisons = panel.get_bound_panel(instance=page, request=request, form=None).get_comparison()
    old, new = before.as_object(), after.as_object()
    return [difference for compare in comparisons if (difference := compare(old, new)).has_changed()]
