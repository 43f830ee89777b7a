"""Checks that every Spanish catalogue is complete and that every compiled catalogue is up to date.

`--compile` writes the compiled catalogues first. Needs polib only, not gettext.
"""

import sys
from pathlib import Path

import polib

TOP = Path(__file__).resolve().parent.parent
TRANSLATION = TOP / "site" / "translation"
FOLDERS = [TOP / "locale", TRANSLATION / "catalogues", TRANSLATION / "wording"]


def sources() -> list[Path]:
    """Our own texts (`locale`), what Wagtail has not in Spanish, and what it says in words of its own."""
    return sorted(found for folder in FOLDERS for found in folder.glob("*/LC_MESSAGES/django*.po"))


def faults() -> list[str]:
    found = []
    for source in sources():
        catalogue = polib.pofile(str(source))
        compiled = source.with_suffix(".mo")
        if not compiled.exists() or compiled.read_bytes() != catalogue.to_binary():
            found.append(f"{compiled}: not compiled from {source.name}; run `make messages`")
        if source.parts[-3] == "es":
            missing = [entry.msgid for entry in catalogue if not entry.translated() and not entry.obsolete]
            found += [f"{source}: no Spanish for {text!r}" for text in missing]
    return found


def compile_all() -> None:
    for source in sources():
        source.with_suffix(".mo").write_bytes(polib.pofile(str(source)).to_binary())


if __name__ == "__main__":
    if "--compile" in sys.argv:
        compile_all()
    problems = faults()
    print("\n".join(problems) or "Catalogues: complete and compiled.")
    sys.exit(bool(problems))
