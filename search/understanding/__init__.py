"""What a citizen means by the words typed: both engines are asked through `understood`."""

from .cleaning import LONGEST_QUERY, clean
from .hints import Hints, hints_in
from .kinds import wished
from .meaning import understood

__all__ = ["LONGEST_QUERY", "Hints", "clean", "hints_in", "understood", "wished"]
