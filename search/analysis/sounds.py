"""How Spanish sounds: whoever writes by ear writes the same word in many ways."""

import re

# (the letter without which nothing is to be done, what is written, what is heard)
RULES = (
    ("h", r"ch", "C"),  # a sound of its own, unlike c and h: bache is no baque
    ("p", r"^ps", "s"),
    ("x", r"x(?=[eibcdfgjklmnpqrstvwz])", "s"),
    ("c", r"[ckq](?=[csz][ei])", ""),  # acción, acsion, axion
    ("c", r"c(?=[ei])", "s"),
    ("k", r"k(?=[sz][ei])", ""),
    ("z", r"z", "s"),
    ("c", r"c", "k"),
    ("q", r"qu?", "k"),
    ("g", r"g(?=[ei])", "j"),
    ("g", r"gu(?=[ei])", "g"),
    ("v", r"v", "b"),
    ("w", r"w", "b"),
    ("m", r"m(?=[bp])", "n"),
    ("y", r"(?<=[bcdfgjklmnprst])y(?=[aeou])", "i"),  # feria, ferya
    ("l", r"ll", "y"),
    ("h", r"h", ""),
    ("i", r"^i(?=[aeou])", "y"),  # hielo, yelo
    ("y", r"y(?![aeiou])", "i"),  # ley, lei
)
_SOUNDS = tuple((letter, re.compile(written).sub, heard) for letter, written, heard in RULES)
_TWICE = re.compile(r"(.)\1+").sub


def sound_of(folded: str) -> str:
    """How a folded word sounds: vacunasion and vacunación are one, as are v and b, s, c and z."""
    for letter, heard_in, heard in _SOUNDS:
        if letter in folded:
            folded = heard_in(heard, folded)
    return _TWICE(r"\1", folded)
