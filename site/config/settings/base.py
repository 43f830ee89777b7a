"""What every installation shares. Values that differ between machines come from the environment."""

import dj_database_url
import dj_email_url

from . import environment as env
from .accounts import *
from .applications import *
from .content import *
from .engines import *
from .environment import BASE_DIR, VAR_DIR
from .retention import *
from .security import *

SECRET_KEY = env.text("SECRET_KEY")
DEBUG = False
ALLOWED_HOSTS = env.words("ALLOWED_HOSTS", "localhost,127.0.0.1,[::1]")
CSRF_TRUSTED_ORIGINS = env.words("CSRF_TRUSTED_ORIGINS")

ROOT_URLCONF = "config.urls"
WSGI_APPLICATION = "config.wsgi.application"
ASGI_APPLICATION = "config.asgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

DATABASES = {
    "default": env.parsed(
        "DATABASE_URL",
        f"sqlite:///{VAR_DIR / 'voceria.sqlite3'}",
        lambda url: dj_database_url.parse(url, conn_max_age=60, conn_health_checks=True),
        "postgres://user:password@host:5432/name",
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A writer waits for its turn instead of failing half-way through a transaction.
    DATABASES["default"]["CONN_MAX_AGE"] = 0
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON;",
    }

_MAIL_EXAMPLE = "smtp://user:password@host:587/?tls=True"
_MAIL = env.parsed("EMAIL_URL", "console:", dj_email_url.parse, _MAIL_EXAMPLE)
if "EMAIL_BACKEND" not in _MAIL:  # the library passes over a scheme that it does not know
    raise env.refused("EMAIL_URL", f"is an address such as {_MAIL_EXAMPLE}")
MAIL_DELIVERY_BACKEND = _MAIL.pop("EMAIL_BACKEND")  # what the outbox sends by
globals().update(_MAIL)
EMAIL_BACKEND = "outbox.backend.EmailBackend"
EMAIL_TIMEOUT = 10  # seconds for each answer of the mail server
SECURE_REDIRECT_EXEMPT = [r"^salud/"]  # who watches asks the process itself, without TLS
DEFAULT_FROM_EMAIL = env.text("DEFAULT_FROM_EMAIL", "voceria@localhost")

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "site" / "static"]
MEDIA_URL = env.text("MEDIA_URL", "/media/")
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {
        "BACKEND": "website.media.disk.DiskStorage",
        "OPTIONS": env.options("MEDIA_STORAGE_OPTIONS"),
    },
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
if _elsewhere := env.text("MEDIA_STORAGE"):
    STORAGES["default"]["BACKEND"] = "website.media.elsewhere.storage"
    STORAGES["default"]["OPTIONS"]["backend"] = _elsewhere

X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "strict-origin-when-cross-origin"
# For editors, whose pages may hold several long tables; strangers have less (website.large_forms).
DATA_UPLOAD_MAX_NUMBER_FIELDS = 120_000
DATA_UPLOAD_MAX_MEMORY_SIZE = 32 * 1024 * 1024
