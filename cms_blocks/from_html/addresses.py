"""Where a link of elsewhere may lead from here."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bs4.element import Tag
from django.utils.translation import gettext as _

from cms_blocks.rich_text import URL_SCHEMES

if TYPE_CHECKING:
    from .reading import Reader

_HOST = re.compile(r"www\.[\w.-]+\.[a-z]{2,}(?:[/?#].*)?", re.IGNORECASE)


def address_of(tag: Tag, reader: Reader) -> str:
    """The link's whole address; empty, and told, where it only led somewhere on its old site."""
    address = " ".join(str(tag.get("href") or "").split())
    if not address or address.startswith("#"):
        return ""  # a place in the same text: the mark of a note, a way back
    if _HOST.fullmatch(address):
        return f"https://{address}"
    if address.startswith("//"):
        return f"https:{address}"
    try:
        scheme = urlsplit(address).scheme.lower()
    except ValueError:
        scheme = "-"
    if scheme in URL_SCHEMES:
        return address
    reader.remark(_("The link to “%(address)s” was left out.") % {"address": address[:100]})
    return ""
