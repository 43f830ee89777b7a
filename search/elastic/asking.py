"""Questions sent to the server through the circuit breaker, several bodies in one request."""

from collections.abc import Sequence
from dataclasses import dataclass

from search.engines.base import EngineUnavailable

from . import circuit
from .client import SEARCH_SECONDS, SUGGEST_SECONDS, body_of, client, failures_as_unavailable
from .names import alias_of

SUGGESTING, SEARCHING = SUGGEST_SECONDS, SEARCH_SECONDS
_REFUSED = 400


@dataclass(frozen=True)
class Asked:
    """One body for one language's index; without `needed` its answer may fail alone."""

    body: dict
    locale: str
    needed: bool = True


def ask(asked: Sequence[Asked], *, seconds: float = SEARCHING) -> list[dict | None]:
    """The answers in order, each complete; EngineUnavailable where a needed one is not."""
    if not circuit.reading.allows():
        raise EngineUnavailable("the circuit is open")
    try:
        answers = _ask(asked, seconds)
    except EngineUnavailable as failure:
        if failure.status == _REFUSED:  # a refused question is no reason to stop asking
            circuit.reading.succeeded()
        else:
            circuit.reading.failed()
        raise
    circuit.reading.succeeded()
    return answers


def refuse_at_once() -> None:
    """EngineUnavailable while nobody asks the server: before anything is read for a question to it."""
    if circuit.reading.is_open():
        raise EngineUnavailable("the circuit is open")


def _ask(asked: Sequence[Asked], seconds: float) -> list[dict | None]:
    lines = [line for one in asked for line in (_header(one), one.body)]
    with failures_as_unavailable():
        answer = body_of(client(seconds).msearch(searches=lines))
        return [_checked(one, found) for one, found in zip(asked, answer["responses"], strict=True)]


def _header(asked: Asked) -> dict:
    return {"index": alias_of(asked.locale), "allow_partial_search_results": False}


def _checked(asked: Asked, found: dict) -> dict | None:
    try:
        return _complete(found)
    except EngineUnavailable:
        if asked.needed:
            raise
        return None


def _complete(found: dict) -> dict:
    if "error" in found:
        raise EngineUnavailable(str(found["error"])[:300], status=found.get("status", 0))
    if found["timed_out"] or found["_shards"]["failed"]:
        raise EngineUnavailable("the answer is not complete")
    return found
