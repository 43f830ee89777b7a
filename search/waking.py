"""What a process that remembers nothing yet reads before its first answer, all kinds in one query.

Only what is unread is read; whoever remembers it already asks nothing here.
"""

from .analysis import analyser_for
from .database import lexicon
from .freshness import is_read_anew
from .steering import decisions


def wake(locale: str, *, words: bool = False, names: bool = False) -> None:
    """Read the decisions and institutions; with them the vocabulary (`words`), and the institutions that
    have no page of their own (`names`)."""
    version, known = decisions.memory.recall()
    if known or is_read_anew():
        return
    language = analyser_for(locale).language
    more = (
        [decisions.words_as_rows(lexicon.unread(language))] if words and lexicon.is_unread(language) else []
    )
    more += [decisions.names_as_rows()] if names else []
    rows = decisions.read(*more)
    decisions.memory.keep(version, rows.known)
    if names:
        decisions.named_on_pages.memory.keep(version, rows.names)
    if rows.words:
        lexicon.take(language, rows.words)
