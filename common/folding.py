"""One spelling for letters that people write in many ways."""

import re
import unicodedata
from functools import lru_cache

# The eight characters with which the saltillo of indigenous languages is written.
SALTILLO = "'"
SALTILLOS = "\u2019\u2018\u02bc\u02bb\ua78c\u00b4\u0060\ua78b"
_TO_SALTILLO = str.maketrans(dict.fromkeys(SALTILLOS, SALTILLO))
_TILDE = "\u0303"
_WORD = re.compile(r"\d+(?:[.,]\d+)+|\w+(?:'\w+)*'?")


def unify(text: str) -> str:
    """Composed letters, without compatibility forms, with one saltillo; as long as `text` in most cases."""
    return unicodedata.normalize("NFC", text).translate(_TO_SALTILLO)


@lru_cache(maxsize=200_000)
def fold_keeping_enye(word: str) -> str:
    """Lower case without accents; ñ stays ñ."""
    kept: list[str] = []
    for letter in unicodedata.normalize("NFKD", word.translate(_TO_SALTILLO).casefold()):
        if letter == _TILDE and kept and kept[-1] == "n":
            kept[-1] = "ñ"
        elif not unicodedata.combining(letter):
            kept.append(letter)
    return "".join(kept)


def fold(word: str) -> str:
    """Lower case without accents, ñ as n: what somebody types whose keyboard lacks both."""
    return fold_keeping_enye(word).replace("ñ", "n")


def words_in(text: str) -> list[tuple[int, int, str]]:
    """The words of unified `text` with where they begin and end; decimals stay whole."""
    return [(found.start(), found.end(), found.group()) for found in _WORD.finditer(text)]
