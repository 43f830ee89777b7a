"""Words that mean the same: the office's own list, acronyms of the institutions, and a common list."""

from .lookup import Thesaurus, expansions_for, thesaurus_for

__all__ = ["Thesaurus", "expansions_for", "thesaurus_for"]
