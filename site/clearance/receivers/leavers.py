"""Who leaves an institution is told no more of its drafts: mails about comments ask no permission."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models.signals import m2m_changed
from django.dispatch import receiver
from wagtail.models import PageSubscription
from wagtail.permission_policies.pages import PagePermissionPolicy


@receiver(m2m_changed, sender=get_user_model().groups.through)
def end_subscriptions(instance: Any, action: str, reverse: bool, pk_set: set | None, **kwargs: Any) -> None:
    if action not in {"post_remove", "post_clear"}:
        return
    # Read anew: the instance at hand remembers the permissions that it had.
    for user in get_user_model().objects.filter(pk__in=pk_set or () if reverse else [instance.pk]):
        editable = PagePermissionPolicy().instances_user_has_permission_for(user, "change")
        PageSubscription.objects.filter(user=user).exclude(page__in=editable).delete()
