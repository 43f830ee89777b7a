"""The models of this room, one module a concern."""

from .bulletin_page import BulletinPage
from .corrections import Correction
from .folio import Folio, FolioQueue
from .index_page import BulletinIndexPage

__all__ = ["BulletinIndexPage", "BulletinPage", "Correction", "Folio", "FolioQueue"]
