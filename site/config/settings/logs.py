"""What production writes to its error output, one line an event; systemd or the container keeps it."""

from operations.logs import is_no_missing_page

from . import environment as env

LOG_FORMAT = env.choice("LOG_FORMAT", ("json", "text")) or "json"
LOG_LEVEL = env.choice("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR")) or "INFO"
ERROR_HOOK = env.text("ERROR_HOOK")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"no_missing_pages": {"()": lambda: is_no_missing_page}},
    "formatters": {
        "json": {"()": "operations.logs.JsonFormatter"},
        "text": {"()": "operations.logs.TextFormatter"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["no_missing_pages"],
        },
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    # Otherwise each search, each look of the worker and the start of each command is told.
    "loggers": {"elastic_transport": {"level": "WARNING"}, "axes.apps": {"level": "WARNING"}},
}
if ERROR_HOOK:
    LOGGING["handlers"]["hook"] = {"class": "operations.logs.HookHandler", "hook": ERROR_HOOK}
    LOGGING["root"]["handlers"].append("hook")
