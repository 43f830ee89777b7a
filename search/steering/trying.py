"""What a decision would change, found out without making it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from django.db import transaction

from ..engines import choice
from ..engines.base import Answer, Question
from . import freshness
from .models import Steering


@dataclass(frozen=True)
class Seen:
    """What a reader would see: the results, and what is suggested while the text is typed."""

    answer: Answer
    suggestions: list[str]


@contextmanager
def tried(decision: Steering) -> Iterator[None]:
    """As if the decision had been saved: only for this process, and only inside."""
    with transaction.atomic(), freshness.read_anew():
        decision.save()
        try:
            yield
        finally:
            transaction.set_rollback(True)


def compare(question: Question, decision: Steering) -> tuple[Seen, Seen]:
    """What is seen as it is and as it would be."""
    present = _seen(question)
    with tried(decision):
        return present, _seen(question)


def _seen(question: Question) -> Seen:
    return Seen(choice.search(question), choice.suggest(question.text, question.locale))
