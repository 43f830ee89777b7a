"""Whether what a process remembers of the office's decisions and of the institutions is still so."""

from ..freshness import Freshness, read_anew

REMEMBERED = 20  # seconds, where processes share no cache
steering = Freshness("search:steering:version", REMEMBERED)
changed, remembered = steering.changed, steering.remembered

__all__ = ["changed", "read_anew", "remembered"]
