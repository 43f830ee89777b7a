"""As production serves the desk: the queue takes letters, references and what the admin searches."""

from bench.faults.settings import *
from config.settings.engines import WAGTAILSEARCH_BACKENDS as OF_PRODUCTION

WAGTAILSEARCH_BACKENDS = {"default": {**OF_PRODUCTION["default"], "AUTO_UPDATE": True}}
