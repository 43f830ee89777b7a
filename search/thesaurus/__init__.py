"""Words that mean the same: the office's own list, acronyms of the institutions, and a common list."""

from .lookup import Thesaurus, Wordings, thesaurus_for, wordings_for

__all__ = ["Thesaurus", "Wordings", "thesaurus_for", "wordings_for"]
