"""The first administrator and the moderators. Nobody gets a password that somebody else knows."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext as _

from clearance import groups

from .wishes import Contradiction, Person, Report


def ensure_administrator(person: Person, report: Report) -> Any:
    user, made = _ensure(person, report, is_staff=True, is_superuser=True)
    if not (user.is_superuser and user.is_active):
        raise Contradiction(
            _("“%(name)s” is there already and is no active administrator.") % {"name": user.get_username()}
        )
    if made:
        report.done.append(_("Administrator “%(name)s”.") % {"name": person.username})
    return user


def ensure_moderator(person: Person, report: Report) -> None:
    user, _made = _ensure(person, report)
    if not user.is_active:
        raise Contradiction(_("The account “%(name)s” is not active.") % {"name": user.get_username()})
    central = groups.moderators()
    if not user.groups.filter(pk=central.pk).exists():
        user.groups.add(central)
        report.done.append(_("Moderator “%(name)s”.") % {"name": person.username})


def _ensure(person: Person, report: Report, **roles: bool) -> tuple[Any, bool]:
    """The account of that name, and whether it was made now."""
    model = get_user_model()
    user = model.objects.filter(username=person.username).first()
    made = user is None
    if user is None:
        user = model(username=person.username, email=person.email, **roles)
        if person.password:
            validate_password(person.password, user)
        user.set_password(person.password or None)
        user.full_clean()
        user.save()
    elif person.email and person.email != user.email:
        raise Contradiction(
            _("“%(name)s” is there already with another e-mail address.") % {"name": person.username}
        )
    if not user.has_usable_password():
        report.links.append((person.username, _link(user)))
    return user, made


def _link(user: Any) -> str:
    """Where the person chooses a password, once and within PASSWORD_RESET_TIMEOUT."""
    key = urlsafe_base64_encode(force_bytes(user.pk))
    token = default_token_generator.make_token(user)
    path = reverse("wagtailadmin_password_reset_confirm", kwargs={"uidb64": key, "token": token})
    return settings.WAGTAILADMIN_BASE_URL.rstrip("/") + path
