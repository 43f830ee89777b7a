"""Makers of test data: plain functions that return saved objects. Pages are drafts until `live=True`."""

from .bulletins import bulletin, bulletin_index
from .clearance import Office, administrator, clear, moderator, office, submit
from .entries import entry
from .ethics import ethics_code
from .institutions import institution
from .many import many_bulletins
from .media import document, image
from .pages import home_page, page_below, publish, roots
from .people import many_people, user
from .sections import section
from .topics import topic

__all__ = [
    "Office",
    "administrator",
    "bulletin",
    "bulletin_index",
    "clear",
    "document",
    "entry",
    "ethics_code",
    "home_page",
    "image",
    "institution",
    "many_bulletins",
    "many_people",
    "moderator",
    "office",
    "page_below",
    "publish",
    "roots",
    "section",
    "submit",
    "topic",
    "user",
]
