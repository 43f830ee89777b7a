"""A person's authenticator and recovery codes, kept by django-otp, and what is done with them."""

from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import transaction
from django_otp import verify_token
from django_otp.models import Device
from django_otp.plugins.otp_static.models import StaticDevice, StaticToken
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.log_actions import log

from clearance import groups

from ..accounts.letters import tell

RECOVERY_CODES = 10


def authenticator_of(user: Any) -> TOTPDevice | None:
    return TOTPDevice.objects.filter(user=user, confirmed=True).first()


def is_required_of(user: Any) -> bool:
    """Whether REQUIRE_SECOND_FACTOR names a role that the user has."""
    roles = settings.REQUIRE_SECOND_FACTOR
    return (
        "everybody" in roles
        or ("administrators" in roles and user.is_superuser)
        or ("moderators" in roles and groups.is_moderator(user))
    )


def unconfirmed_of(user: Any) -> TOTPDevice:
    """The authenticator that waits for its first code, made anew where there is none."""
    waiting = TOTPDevice.objects.filter(user=user, confirmed=False).first()
    return waiting or TOTPDevice.objects.create(user=user, name="totp", confirmed=False)


def forget_unconfirmed(user: Any) -> None:
    """Whoever saw the key of an enrolment that was not finished knows nothing any more."""
    TOTPDevice.objects.filter(user=user, confirmed=False).delete()


@transaction.atomic
def confirm(device: TOTPDevice, code: str) -> list[str]:
    """Turn the second step on where the code is right; returns the recovery codes, or nothing."""
    device = TOTPDevice.objects.select_for_update().get(pk=device.pk)
    if not device.verify_token(code):
        return []
    TOTPDevice.objects.filter(user=device.user).exclude(pk=device.pk).delete()
    device.confirmed = True
    device.save(update_fields=["confirmed"])
    log(device.user, "second_factor.on", user=device.user)
    tell(device.user, "second_factor.on")
    return _fresh_codes(device.user)


def new_recovery_codes(user: Any) -> list[str]:
    """Ten codes that open once each; those given before open nothing any more."""
    tell(user, "second_factor.codes")
    return _fresh_codes(user)


@transaction.atomic
def _fresh_codes(user: Any) -> list[str]:
    device, _ = StaticDevice.objects.get_or_create(user=user, name="recovery")
    device.token_set.all().delete()
    codes = [StaticToken.random_token() for _ in range(RECOVERY_CODES)]
    StaticToken.objects.bulk_create(StaticToken(device=device, token=code) for code in codes)
    return codes


def recovery_codes_left(user: Any) -> int:
    return StaticToken.objects.filter(device__user=user).count()


def opened_by(user: Any, code: str) -> Device | None:
    """The device that accepts `code`, whose shape says which one is asked: no other counts a failure."""
    code = "".join(code.split()).lower()
    model = TOTPDevice if code.isdecimal() else StaticDevice
    device = model.objects.filter(user=user, confirmed=True).first()
    return verify_token(user, device.persistent_id, code) if device else None


@transaction.atomic
def remove(user: Any, by: Any) -> None:
    """Take the second step away: the person logs in with the password alone, or sets it up anew."""
    for model in (TOTPDevice, StaticDevice):
        model.objects.filter(user=user).delete()
    person = get_user_model().objects.get(pk=user.pk)  # the log knows no lazy `request.user`
    event = "second_factor.off" if by == person else "second_factor.reset"
    log(person, event, user=by)
    tell(person, event)
