"""What an index holds and how its words are read. A change here makes the worker rebuild."""

from .index import body_of_index, fingerprint

__all__ = ["body_of_index", "fingerprint"]
