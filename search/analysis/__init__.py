"""The one analyser: what is written beside a page's entry and what a citizen types pass the same steps."""

from .analysers import Analyser, Word, analyser_for
from .folding import fold, fold_keeping_enye

__all__ = ["Analyser", "Word", "analyser_for", "fold", "fold_keeping_enye"]
