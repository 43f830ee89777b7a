"""HTML of elsewhere (an import, a pasted text, a converted document) becomes blocks of ours.

Nothing is fetched and nothing is lost silently: what has no block stays as text, what is left out is told.
"""

from .conversion import Converted, convert, convert_text
from .markup import is_html, plain
from .pictures import Picture, PictureRefused

__all__ = ["Converted", "Picture", "PictureRefused", "convert", "convert_text", "is_html", "plain"]
