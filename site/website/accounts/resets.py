"""Asking for a new password: a limit for each mail address, and one for each reader."""

import hashlib
import logging
import time
from typing import Any

from django.core.cache import cache
from wagtail.admin.forms.auth import PasswordResetForm
from wagtail.admin.views.account import PasswordResetView

from search.views import limits

logger = logging.getLogger("voceria.accounts")
HOUR = 3600
MOST_AN_HOUR = 3  # letters to one address: whoever waits for one asks again once or twice
MOST_A_MINUTE = 10  # of one reader, whatever addresses he tries


class LimitedPasswordResetForm(PasswordResetForm):
    def send_mail(self, *letter: Any, **more: Any) -> None:
        """Nothing where the address had its letters; the page says the same, and tells nobody's secret."""
        context, to_email = letter[2], letter[4]
        if _asked(to_email) > MOST_AN_HOUR:
            logger.warning("too many new passwords were asked for: user=%s", context["user"].pk)
        else:
            super().send_mail(*letter, **more)


def _asked(address: str) -> int:
    """How often a letter to this address was asked for within this hour, this time included."""
    digest = hashlib.sha256(address.casefold().encode()).hexdigest()
    key = f"password_reset:{digest}:{int(time.time() / HOUR)}"
    try:
        cache.add(key, 0, HOUR)
        return cache.incr(key)
    except ValueError:  # a cache that is away counts nothing
        return 0


limited_password_reset = limits.limited("password_reset", MOST_A_MINUTE, limits.refused)(
    PasswordResetView.as_view()
)
