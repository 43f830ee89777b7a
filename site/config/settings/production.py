"""A public installation. Starts only with every secret and address given, and says which is missing."""

from django.core.exceptions import ImproperlyConfigured

from .base import *
from .environment import VAR_DIR
from .logs import *

_DEMONSTRATION_SECRETS = ("demo", "change", "cambia", "tests-only", "secret", "your", "example")
_DEMONSTRATION_WORDS = ("insecure", "secret-key", "secret_key", "changeme", "change-me")


def _required(name: str) -> str:
    value = env.text(name)
    if not value:
        raise ImproperlyConfigured(f"The environment variable {name} is missing.")
    return value


SECRET_KEY = _required("SECRET_KEY")
_lower = SECRET_KEY.lower()
if (
    len(SECRET_KEY) < 50
    or len(set(SECRET_KEY)) < 12
    or _lower.startswith(_DEMONSTRATION_SECRETS)
    or any(word in _lower for word in _DEMONSTRATION_WORDS)
):
    raise ImproperlyConfigured(
        "SECRET_KEY is a demonstration secret or too short: give 50 random characters."
    )
_required("ALLOWED_HOSTS")
if not ALLOWED_HOSTS:
    raise env.refused("ALLOWED_HOSTS", "names the hosts of this site, with commas")
if "*" in ALLOWED_HOSTS:
    raise ImproperlyConfigured("ALLOWED_HOSTS must name the hosts of this site, not '*'.")
_required("DATABASE_URL")
_required("BASE_URL")
_required("EMAIL_URL")
CSRF_TRUSTED_ORIGINS = CSRF_TRUSTED_ORIGINS or [f"https://{host.lstrip('.')}" for host in ALLOWED_HOSTS]

SECURE_SSL_REDIRECT = env.flag("SECURE_SSL_REDIRECT", True)
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if env.flag("BEHIND_PROXY", True) else None
TRUSTED_PROXIES = env.number("TRUSTED_PROXIES", 1 if SECURE_PROXY_SSL_HEADER else 0)
SECURE_HSTS_SECONDS = env.number("SECURE_HSTS_SECONDS", 31_536_000)
SECURE_HSTS_INCLUDE_SUBDOMAINS = env.flag("SECURE_HSTS_INCLUDE_SUBDOMAINS", True)
SECURE_HSTS_PRELOAD = env.flag("SECURE_HSTS_PRELOAD", True)
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = True

STORAGES["staticfiles"]["BACKEND"] = "whitenoise.storage.CompressedManifestStaticFilesStorage"
VAR_DIR.mkdir(parents=True, exist_ok=True)
TASKS["default"]["BACKEND"] = (
    "django_tasks.backends.immediate.ImmediateBackend"
    if env.choice("TASKS", ("database", "immediate")) == "immediate"
    else "django_tasks_db.DatabaseBackend"
)
# Wagtail's preview panel shows the site's own pages in a frame, so DENY would break it.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
