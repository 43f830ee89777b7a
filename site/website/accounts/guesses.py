"""Guesses at passwords and codes, counted by what is guessed and the address they come from.

After some free guesses each wrong one makes the next wait longer, up to a quarter of an hour. What is
typed during a pause is neither compared nor counted, so that nobody can make a pause longer by insisting,
and a stranger elsewhere makes nobody wait.
"""

import ipaddress
import math
import unicodedata

from django.core.exceptions import ValidationError
from django.db import transaction
from django.forms import BaseForm
from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from search.views import limits

from .models import GuessCount

PASSWORD, CODE, RESTRICTION = "password", "code", "restriction"
TOO_MANY = "too_many_guesses"


class TooManyGuesses(ValidationError):
    """A form shows it like any other error, though it was raised by `authenticate()`."""

    def __init__(self, seconds: int) -> None:
        message = _("Too many wrong attempts. Please wait %(wait)s and try again.")
        super().__init__(message, code=TOO_MANY, params={"wait": in_words(seconds), "seconds": seconds})


@transaction.atomic
def count(request: HttpRequest, kind: str, whose: object) -> GuessCount:
    """Count a guess before it is compared; who finds that it was right deletes the count.

    Counted first, and with the row locked, so that guesses sent at once are no way round.
    """
    keys = {"secret": _secret(kind, whose), "address": _digest(_network(address_of(request)))}
    GuessCount.objects.get_or_create(**keys)
    guess = GuessCount.objects.select_for_update().get(**keys)
    if guess.is_forgotten:
        guess.failures = 0
    if guess.wait.total_seconds() > 0:
        raise TooManyGuesses(math.ceil(guess.wait.total_seconds()))
    guess.failures += 1
    guess.last_at = timezone.now()
    guess.save()
    return guess


def forget(user: object) -> None:
    """Wrong guesses at a password that was changed say nothing about the new one, from whatever address."""
    GuessCount.objects.filter(secret=_secret(PASSWORD, user.get_username())).delete()


def check_password(request: HttpRequest, user: object, password: str) -> bool:
    """Like the user's own `check_password()`, counted together with the log-ins."""
    guess = count(request, PASSWORD, user.get_username())
    is_right = user.check_password(password)
    if is_right:
        guess.delete()
    return is_right


def answered(response: HttpResponseBase, *forms: BaseForm) -> HttpResponseBase:
    """Tell programs by the status what the form tells people in words."""
    data = [error for form in forms for errors in form.errors.as_data().values() for error in errors]
    waits = [error.params["seconds"] for error in data if error.code == TOO_MANY]
    if waits:
        response.status_code = 429
        response["Retry-After"] = str(max(waits))
    return response


def in_words(seconds: int) -> str:
    if seconds < 60:
        return ngettext("%(count)d second", "%(count)d seconds", seconds) % {"count": seconds}
    minutes = math.ceil(seconds / 60)
    return ngettext("%(count)d minute", "%(count)d minutes", minutes) % {"count": minutes}


def address_of(request: HttpRequest) -> str | None:
    """The reader's address as TRUSTED_PROXIES lets us know it; None where it is none (a socket)."""
    try:
        address = ipaddress.ip_address(limits.address_of(request))
    except ValueError:
        return None
    return str(getattr(address, "ipv4_mapped", None) or address)


def _network(address: str | None) -> str:
    """One subscriber of IPv6 has a whole /64 of addresses."""
    if address is None or ":" not in address:
        return str(address)
    return str(ipaddress.ip_network(f"{address}/64", strict=False))


def _secret(kind: str, whose: object) -> str:
    return _digest(f"{kind}:{unicodedata.normalize('NFKC', str(whose)).casefold()}")


def _digest(text: str) -> str:
    return salted_hmac("website.accounts.guesses", text, algorithm="sha256").hexdigest()
