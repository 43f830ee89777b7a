"""Who logs in and how: passwords, guesses, the second step, the end of idle sessions."""

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
# Wrong codes are counted by address (`website.accounts.guesses`). django-otp would count by device, without
# a bound: whoever knows the password could lock the telephone out for ever.
OTP_TOTP_THROTTLE_FACTOR = OTP_STATIC_THROTTLE_FACTOR = 0

WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "website.accounts.resets.LimitedPasswordResetForm"  # noqa: S105

AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "website.accounts.backends.CountingBackend",
    # Sessions that were opened with it go on. It lets nobody in whom the one before has refused or counted.
    "django.contrib.auth.backends.ModelBackend",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
# django-axes keeps the record of log-ins; it locks nobody out, because guesses are counted already.
AXES_LOCK_OUT_AT_FAILURE = False
AXES_CLIENT_IP_CALLABLE = "website.accounts.guesses.address_of"

SESSION_IDLE_MINUTES = env.number("SESSION_IDLE_MINUTES", 480)  # 0: only the browser's end ends a session
