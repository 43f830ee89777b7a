"""Languages of Mexico that Django does not know. Settings read this module, so it imports no model."""

from django.conf.locale import LANG_INFO
from django.core.exceptions import ImproperlyConfigured

# code: (English name, the name that its speakers give it)
LANGUAGES_OF_MEXICO = {
    "ctu": ("Ch'ol", "Lak ty'añ"),
    "maz": ("Mazahua", "Jñatjo"),
    "nhn": ("Nahuatl", "Nahuatl"),
    "ots": ("Otomi", "Hñähñu"),
    "toj": ("Tojolabal", "Tojol-ab'al"),
    "tzh": ("Tseltal", "Bats'il k'op"),
    "tzo": ("Tsotsil", "Bats'i k'op"),
    "zoc": ("Zoque", "Zoque"),
}


def register_languages_of_mexico() -> None:
    """Make Django's names, address prefixes and template tags know them; what Django has stays as it is."""
    for code, (name, name_local) in LANGUAGES_OF_MEXICO.items():
        LANG_INFO.setdefault(code, {"bidi": False, "code": code, "name": name, "name_local": name_local})


def chosen_languages(codes: list[str]) -> list[tuple[str, str]]:
    """The (code, name) pairs of the setting EXTRA_LANGUAGES; a code that nobody knows is refused."""
    register_languages_of_mexico()
    if unknown := [code for code in codes if code not in LANG_INFO]:
        known = ", ".join(sorted(LANGUAGES_OF_MEXICO))
        raise ImproperlyConfigured(
            f"EXTRA_LANGUAGES names {', '.join(unknown)}, which is not a language; try {known}."
        )
    return [(code, LANG_INFO[code]["name_local"]) for code in codes]
