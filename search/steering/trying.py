"""What a decision would change, found out without making it."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import transaction

from ..engines import choice
from ..engines.base import Answer, Question
from . import freshness
from .models import Steering


@contextmanager
def tried(decision: Steering) -> Iterator[None]:
    """As if the decision had been saved: only for this process, and only inside."""
    with transaction.atomic(), freshness.read_anew():
        decision.save()
        try:
            yield
        finally:
            transaction.set_rollback(True)


def compare(question: Question, decision: Steering) -> tuple[Answer, Answer]:
    """The answer as it is and as it would be."""
    present = choice.search(question)
    with tried(decision):
        return present, choice.search(question)


def compare_suggestions(question: Question, decision: Steering) -> tuple[list[str], list[str]]:
    """What is suggested while the text is typed, as it is and as it would be."""
    present = choice.suggest(question.text, question.locale)
    with tried(decision):
        return present, choice.suggest(question.text, question.locale)
