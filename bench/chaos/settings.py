"""The test settings on the database that `surroundings` made, the same in every process of a run."""

from config.settings.test import *

# Every search of a broken server is logged by the product; a thousand such lines would hide the figures.
LOGGING = {
    "version": 1,
    "disable_existing_loggers": True,
    "handlers": {"nowhere": {"class": "logging.NullHandler"}},
    "root": {"handlers": ["nowhere"]},
}
