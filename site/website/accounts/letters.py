"""What the owner of an account is told by mail of changes in it."""

from typing import Any

from django.conf import settings
from django.utils import timezone, translation
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from clearance.mails import delivery

# The subject of each mail and its first sentence.
_EVENTS: dict[str, tuple[Promise, Promise]] = {
    "password": (
        _("Your password was changed"),
        _("The password of your account “%(name)s” was changed. All its other sessions have ended."),
    ),
    "email": (
        _("Your e-mail address was changed"),
        _("The e-mail address of your account “%(name)s” was changed. Mails go to the new one now."),
    ),
    "second_factor.on": (
        _("The second step of your account is on"),
        _("Besides the password your account “%(name)s” now asks for a code from the telephone."),
    ),
    "second_factor.off": (
        _("The second step of your account is off"),
        _("Your account “%(name)s” opens with the password alone from now on."),
    ),
    "second_factor.reset": (
        _("The second step of your account was reset"),
        _("The second step was taken away: your account “%(name)s” opens with the password alone."),
    ),
    "second_factor.codes": (
        _("Your account has new recovery codes"),
        _("New recovery codes were made for your account “%(name)s”. The old ones open nothing any more."),
    ),
    "second_factor.guessed": (
        _("Somebody types wrong codes into your account"),
        _(
            "Somebody who knows the password of your account “%(name)s” has typed several wrong codes. "
            "Your telephone and your recovery codes still open it."
        ),
    ),
}


def tell(user: Any, event: str, address: str | None = None) -> None:
    """Mail the owner of an account, or another address of theirs, what was changed in it."""
    subject, words = _EVENTS[event]
    address = address or (user.email if user.is_active else "")
    with translation.override(settings.LANGUAGE_CODE):
        told = {"subject": subject, "words": words % {"name": user.get_username()}, "at": timezone.now()}
    delivery.send_to([address] if address else [], "website/accounts/changed.txt", **told)
