"""The test settings on the database that `surroundings` made, the same in every process of a run."""

from config.settings.test import *

LOGGING = {"version": 1, "disable_existing_loggers": True}
