"""What production writes to its error output, one line an event; systemd or the container keeps it."""

import sys
from pathlib import Path

from operations.logs import is_worth_a_line

from . import environment as env

LOG_FORMAT = env.choice("LOG_FORMAT", ("json", "text")) or "json"
# A command that ends says itself what it did, to a person or to cron; what serves on and on tells more.
_SERVES = Path(sys.argv[0]).name != "manage.py" or {"db_worker", "search_worker"} & set(sys.argv[1:2])
LOG_LEVEL = env.choice("LOG_LEVEL", ("DEBUG", "INFO", "WARNING", "ERROR")) or (
    "INFO" if _SERVES else "WARNING"
)
ERROR_HOOK = env.text("ERROR_HOOK")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "filters": {"worth_a_line": {"()": lambda: is_worth_a_line}},
    "formatters": {
        "json": {"()": "operations.logs.JsonFormatter"},
        "text": {"()": "operations.logs.TextFormatter"},
    },
    "handlers": {
        "console": {
            "class": "logging.StreamHandler",
            "formatter": LOG_FORMAT,
            "filters": ["worth_a_line"],
        },
    },
    "root": {"handlers": ["console"], "level": LOG_LEVEL},
    # Otherwise each search, each look of the worker and the start of each command is told.
    "loggers": {"elastic_transport": {"level": "WARNING"}, "axes.apps": {"level": "WARNING"}},
}
if ERROR_HOOK:
    LOGGING["handlers"]["hook"] = {"class": "operations.logs.HookHandler", "hook": ERROR_HOOK}
    LOGGING["root"]["handlers"].append("hook")
