"""The months as choices and as names, in the reader's language."""

from django.utils.dates import MONTHS as MONTH_NAMES

MONTHS = [(str(number), name) for number, name in MONTH_NAMES.items()]
