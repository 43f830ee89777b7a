"""The models of this room, one module a concern."""

from .code_page import EthicsCodePage
from .published_anchor import PublishedAnchor

__all__ = ["EthicsCodePage", "PublishedAnchor"]
