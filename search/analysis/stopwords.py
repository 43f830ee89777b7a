"""Words without a subject: `spanish` and `english` are never indexed; `…_asking` only ask.

`…_articles` are those that people write together with what they name: laalcaldesa.
"""

from pathlib import Path

_LISTS = Path(__file__).parent / "stopwords"


def stop_words(name: str) -> frozenset[str]:
    return frozenset((_LISTS / f"{name}.txt").read_text(encoding="utf-8").split())
