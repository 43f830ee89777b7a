"""What the processes of an installation tell each other: through the cache or, where that fails, not at all.

A cache that is down stops neither a search nor a publication: each process then goes by what it wrote itself.
"""

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from django.conf import settings
from django.core.cache import cache

T = TypeVar("T")


@dataclass
class Shared(Generic[T]):
    """One value, kept by the cache for so many seconds; `at_first` until somebody writes it."""

    name: str
    at_first: T
    seconds: int
    _own: dict[str, T] = field(default_factory=dict)

    @property
    def key(self) -> str:
        return f"search:{self.name}:{settings.SEARCH_INDEX_PREFIX}"

    def read(self) -> T:
        own = self._own.get(self.key, self.at_first)
        try:
            return cache.get(self.key, own)
        except Exception:
            return own

    def write(self, value: T) -> None:
        self._own[self.key] = value
        try:
            cache.set(self.key, value, self.seconds)
        except Exception:
            return

    def claim(self) -> bool:
        """Whether the caller is the first within a second, so that one does what all would do at once."""
        try:
            return cache.add(f"{self.key}:claim", 1, 1)
        except Exception:
            return True
