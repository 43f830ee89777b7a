"""The one analyser: what is written beside a page's entry and what a citizen types pass the same steps."""

from common.folding import SALTILLO, fold, fold_keeping_enye

from .analysers import Analyser, Word, analyser_for
from .figures import RULES, in_one_writing
from .known_words import is_spanish
from .sounds import sound_of
from .stemming import AFTER_THE_STEM, BEFORE_THE_STEM

__all__ = [
    "AFTER_THE_STEM",
    "BEFORE_THE_STEM",
    "RULES",
    "SALTILLO",
    "Analyser",
    "Word",
    "analyser_for",
    "fold",
    "fold_keeping_enye",
    "in_one_writing",
    "is_spanish",
    "sound_of",
]
