"""`make demo` and daily work: one command, nothing else to start."""

from .base import *
from .environment import VAR_DIR, secret_file

DEBUG = env.flag("DEBUG", True)
PAGE_CACHE = env.flag("PAGE_CACHE", not DEBUG)  # a changed template shows at once
STATIC_ROOT.mkdir(parents=True, exist_ok=True)  # empty: WhiteNoise only asks whether it is there
SECRET_KEY = SECRET_KEY or secret_file(VAR_DIR / "secret-key")
INTERNAL_IPS = ["127.0.0.1"]
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
