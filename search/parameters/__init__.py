"""The parameters of the results page and of the API, read once and with one set of bounds."""

from .reading import MOST_PARAMETERS, question_from
from .wrong import WrongParameter

__all__ = ["MOST_PARAMETERS", "WrongParameter", "question_from"]
