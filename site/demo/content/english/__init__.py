"""English for every Spanish text of the pages that the demonstration translates, one module a page."""

from . import coatza, cri, home, icos

TEXTS: dict[str, str] = home.TEXTS | icos.TEXTS | cri.TEXTS | coatza.TEXTS
UNFINISHED_REASON = "“Folio” no es “number”: conserve la palabra folio y explíquela la primera vez."
