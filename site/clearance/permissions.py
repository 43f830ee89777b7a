"""What Wagtail's buttons and views ask before they offer or do something with a page."""

from typing import Any

from wagtail.models import Page, PagePermissionTester

from . import gate, groups

_WRITING = ("add", "change", "delete")


class SectionPermissionTester(PagePermissionTester):
    """Wagtail's answers, bound by the section's rule, superusers included.

    Nobody publishes by hand where clearance is needed; moderators may take down and unschedule there,
    because what is wrong must disappear at once and its editors hold no publish permission.
    """

    def __init__(self, user: Any, page: Page) -> None:
        super().__init__(user, page)
        self._needs_clearance: bool | None = None

    def needs_clearance(self) -> bool:
        if self._needs_clearance is None:
            self._needs_clearance = not self.page_is_root and gate.needs_clearance(self.page)
        return self._needs_clearance

    def is_own(self) -> bool:
        """Whether the user handles this page in any way, so that its draft is no secret."""
        return self.user.is_superuser or bool(getattr(self, "permissions", ()))

    def can_publish(self) -> bool:
        """While the gate is open, `publish()` has found a clearance: only the permission counts."""
        return super().can_publish() and (gate.is_open_for(self.page.pk) or not self.needs_clearance())

    def can_publish_subpage(self) -> bool:
        return super().can_publish_subpage() and not self.needs_clearance()

    def can_add_subpage(self) -> bool:
        """Not where what is written could go no further: nobody clears it, and this user may not publish it.

        So it is for a parent body's editors in an institution within it that publishes directly.
        """
        return super().can_add_subpage() and (self.can_publish_subpage() or self._is_cleared_below())

    def _is_cleared_below(self) -> bool:
        return self.needs_clearance() or self.page.specific_deferred.has_workflow

    def can_view_revisions(self) -> bool:
        """As Wagtail's views of history and usage ask, so that no link leads to their refusal."""
        writes = self.permission_policy.user_has_any_permission(self.user, _WRITING)
        return super().can_view_revisions() and writes and self.can_edit()

    def can_unpublish(self) -> bool:
        return super().can_unpublish() or (self.page.live and self._may_take_down())

    def can_unschedule(self) -> bool:
        return super().can_publish() or self._may_take_down()

    def can_delete(self, ignore_bulk: bool = False) -> bool:
        """A lock holds for deletion and moving too, on the page and on everything below it."""
        return super().can_delete(ignore_bulk) and not (self.page_locked() or self._holds_locked_pages())

    def _holds_locked_pages(self) -> bool:
        locked = self.page.get_descendants().filter(locked=True)
        return locked.exclude(locked_by=self.user).exists()

    def can_set_view_restrictions(self) -> bool:
        return super().can_publish()

    def _may_take_down(self) -> bool:
        return groups.is_moderator(self.user) and self.needs_clearance()
