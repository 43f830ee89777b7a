"""A new password or address, a log-out: what follows, whichever form or command it came from."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.signals import user_logged_out
from django.db.models.signals import pre_save
from django.dispatch import receiver

from ..second_factor import devices
from . import guesses
from .letters import tell


@receiver(pre_save, sender=get_user_model())
def tell_of_password_and_address(
    instance: Any, raw: bool = False, update_fields: Any = None, **kwargs: object
) -> None:
    """By the row as it was: a mail about a new address that went there only would tell the thief."""
    if raw or instance._state.adding or (update_fields and not {"password", "email"} & set(update_fields)):
        return
    before = get_user_model().objects.filter(pk=instance.pk).values("email", "password").first()
    if before is None:
        return
    if before["email"] and before["email"] != instance.email:
        tell(instance, "email", before["email"])
    # Django keeps the new password until it is saved; a hash that is only computed anew has none.
    if before["password"] != instance.password and instance._password is not None:
        devices.forget_unconfirmed(instance)
        guesses.forget(instance)
        tell(instance, "password", before["email"])


@receiver(user_logged_out)
def forget_what_was_not_confirmed(user: Any, **kwargs: object) -> None:
    if user is not None:
        devices.forget_unconfirmed(user)
