"""What Wagtail does without `publish()` comes to the same gate: one module a kind of change."""

from . import (
    copies,
    institutions,
    leavers,
    letters,
    moderators,
    moves,
    publication,
    reviews,
    revisions,
    submissions,
)

__all__ = [
    "copies",
    "institutions",
    "leavers",
    "letters",
    "moderators",
    "moves",
    "publication",
    "reviews",
    "revisions",
    "submissions",
]
