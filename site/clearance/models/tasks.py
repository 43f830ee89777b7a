"""The workflow task that carries a visto bueno."""

from typing import Any

from django import forms
from django.db import transaction
from django.utils.translation import gettext_lazy as _
from wagtail.models import AbstractGroupApprovalTask, Page, TaskState

from .. import authors, decisions
from .. import forms as decision_forms
from ..group_chooser import group_chooser


class ClearanceTaskState(TaskState):
    """Its own class keeps Wagtail's synchronous mails away: ours are sent in the background."""

    class Meta:
        verbose_name = _("clearance task state")
        verbose_name_plural = _("clearance task states")


class ClearanceTask(AbstractGroupApprovalTask):
    """Four eyes: only members of its groups decide, and nobody clears what they wrote or submitted."""

    task_state_class = ClearanceTaskState
    admin_form_widgets = {"groups": group_chooser.widget_class}

    class Meta:
        verbose_name = _("clearance task")
        verbose_name_plural = _("clearance tasks")

    def user_is_moderator(self, user: Any) -> bool:
        return user.is_active and self._user_in_groups(user)

    def user_can_access_editor(self, obj: Page, user: Any) -> bool:
        return user.is_superuser or self.user_is_moderator(user)

    def get_actions(self, obj: Page, user: Any) -> list[tuple[str, str, bool]]:
        """What the user may decide now. A superuser who is no moderator has only the emergency exit."""
        if not self.user_is_moderator(user):
            return []
        actions = [("reject", _("Send back with comments"), True)]
        if not authors.refusal_to_clear(obj, user):
            actions.append(("approve", _("Give clearance"), True))
        return actions

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> Any:
        if not self.user_is_moderator(user):
            return TaskState.objects.none()
        return self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)

    def get_form_for_action(self, action: str) -> type[forms.Form]:
        return decision_forms.form_for(action)

    @transaction.atomic
    def on_action(self, task_state: TaskState, user: Any, action_name: str, **answers: Any) -> None:
        decisions.decide(self, task_state, user, action_name, answers)

    @classmethod
    def get_description(cls) -> str:
        return _("A member of the chosen groups, who neither wrote nor submitted the text, clears it")
