"""The settings of the suite in a process of its own: cache, mail and queue as an installation has them."""

import os

from config.settings.test import *

MEDIA_ROOT = os.environ["FAULTS_MEDIA"]
CACHES["default"]["LOCATION"] = REDIS_URL
EMAIL_BACKEND = "outbox.backend.EmailBackend"
MAIL_DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
EMAIL_TIMEOUT = 2
