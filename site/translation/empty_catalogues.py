"""Header-only catalogues: Django serves no address prefix of a language that has none."""

from pathlib import Path

import polib
from django.utils.translation import to_locale

CATALOGUES_DIR = Path(__file__).resolve().parent / "catalogues"


def write_empty_catalogue(code: str, folder: Path = CATALOGUES_DIR) -> Path:
    """Write `folder`/CODE/LC_MESSAGES/django.po and .mo, and keep what translators already wrote there."""
    target = folder / to_locale(code) / "LC_MESSAGES"
    target.mkdir(parents=True, exist_ok=True)
    source = target / "django.po"
    catalogue = polib.pofile(str(source)) if source.exists() else _empty(code)
    catalogue.save(str(source))
    catalogue.save_as_mofile(str(target / "django.mo"))
    return target / "django.mo"


def _empty(code: str) -> polib.POFile:
    catalogue = polib.POFile(wrapwidth=0)
    catalogue.metadata = {
        "Project-Id-Version": "voceria",
        "Language": code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return catalogue
