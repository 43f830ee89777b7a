"""Words without a subject: `spanish` and `english` are never indexed; `…_asking` only ask."""

from pathlib import Path

_LISTS = Path(__file__).parent / "stopwords"


def stop_words(name: str) -> frozenset[str]:
    return frozenset((_LISTS / f"{name}.txt").read_text(encoding="utf-8").split())
