"""A fault names what it is about, shortly."""

from website.faults import Fault

MAX_SHOWN = 60  # of one target's name, so that a sentence stays a sentence


def quoted(text: str) -> str:
    return f"“{text[:MAX_SHOWN]}…”" if len(text) > MAX_SHOWN else f"“{text}”"


__all__ = ["MAX_SHOWN", "Fault", "quoted"]
