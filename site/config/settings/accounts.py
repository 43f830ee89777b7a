"""The second step of logging in: who must have it."""

from django.core.exceptions import ImproperlyConfigured

from . import environment as env

# Everybody may turn it on; these roles get no further without it.
REQUIRE_SECOND_FACTOR = env.words("REQUIRE_SECOND_FACTOR")
if _unknown := set(REQUIRE_SECOND_FACTOR) - {"administrators", "moderators", "everybody"}:
    raise ImproperlyConfigured(
        f"REQUIRE_SECOND_FACTOR names {', '.join(sorted(_unknown))}: "
        "give administrators, moderators or everybody, separated by commas."
    )
OTP_TOTP_ISSUER = "Vocería"  # what an authenticator app shows above the code
