"""Languages, time and Wagtail: how content is written and read."""

import zoneinfo

from django.utils.translation import gettext_lazy as _

from cms_blocks.file_kinds import CONTENT_TYPES, PICTURES, UPLOADED
from common.time_zones import CITIES
from translation.languages import chosen_languages

from . import environment as env
from .environment import BASE_DIR

LANGUAGE_CODE = "es"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [
    ("es", _("Spanish")),
    ("en", _("English")),
    *chosen_languages(env.words("EXTRA_LANGUAGES")),
]
WAGTAILADMIN_PERMITTED_LANGUAGES = [("es", "Español"), ("en", "English")]
_TRANSLATION = BASE_DIR / "site" / "translation"
LOCALE_PATHS = [BASE_DIR / "locale", _TRANSLATION / "wording", _TRANSLATION / "catalogues"]
USE_I18N = True
WAGTAIL_I18N_ENABLED = True
# Languages for which Django has no formats read the site's Spanish ones.
DATE_FORMAT = r"j \d\e F \d\e Y"
TIME_FORMAT = "H:i"
DATETIME_FORMAT = r"j \d\e F \d\e Y \a \l\a\s H:i"
YEAR_MONTH_FORMAT = r"F \d\e Y"
MONTH_DAY_FORMAT = r"j \d\e F"
SHORT_DATE_FORMAT = "d/m/Y"
SHORT_DATETIME_FORMAT = "d/m/Y H:i"
TIME_ZONE = env.text("TIME_ZONE", "America/Mexico_City")
WAGTAIL_USER_TIME_ZONES = [*CITIES]
zoneinfo.reset_tzpath(())  # the rules of the locked tzdata: a server's own may be older than the law of 2022
USE_TZ = True
USE_THOUSAND_SEPARATOR = False
FORMAT_MODULE_PATH = ["config.formats"]

WAGTAIL_SITE_NAME = "Vocería"
WAGTAILADMIN_BASE_URL = env.addresses("BASE_URL", ("https", "http")) or "http://127.0.0.1:8000"
WAGTAIL_FRONTEND_LOGIN_TEMPLATE = "website/restrictions/log_in.html"
WAGTAIL_PASSWORD_REQUIRED_TEMPLATE = "website/restrictions/password.html"  # noqa: S105
WAGTAILDOCS_PASSWORD_REQUIRED_TEMPLATE = WAGTAIL_PASSWORD_REQUIRED_TEMPLATE
WAGTAILADMIN_USER_LOGIN_FORM = "website.log_in.LogInForm"
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_AUTOSAVE_INTERVAL = 10_000  # milliseconds; Wagtail's 500 floods the history
WAGTAIL_ALLOW_UNICODE_SLUGS = False
WAGTAILIMAGES_IMAGE_FORM_BASE = "website.media.forms.CheckedImageForm"
WAGTAILIMAGES_EXTENSIONS = [*PICTURES]
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 10 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 40_000_000
WAGTAILDOCS_EXTENSIONS = UPLOADED
WAGTAILDOCS_CONTENT_TYPES = CONTENT_TYPES
WAGTAILDOCS_MAX_UPLOAD_SIZE = env.number("DOCUMENT_MAX_MB", 40) * 1024 * 1024
WAGTAILDOCS_DOCUMENT_FORM_BASE = "website.media.forms.CheckedDocumentForm"
WAGTAILDOCS_SERVE_METHOD = "serve_view"

# The visto bueno: the gate of `clearance` decides what is published, not Wagtail's publish permission.
DATABASE_GUARDS_ITS_RECORDS = True  # migrations install the triggers that audit_publishing looks for
WAGTAIL_FINISH_WORKFLOW_ACTION = "clearance.publishing.finish_workflow"
WAGTAIL_WORKFLOW_REQUIRE_REAPPROVAL_ON_EDIT = True
WAGTAIL_WORKFLOW_CANCEL_ON_PUBLISH = True
WAGTAILLOCALIZE_SYNC_LIVE_STATUS_ON_TRANSLATE = False
