"""The words of the calendar, folded (ñ kept), in Spanish and English."""

_NAMES = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "january february march april may june july august september october november december",
)
SPANISH_MONTHS = tuple(_NAMES[0].split())
MONTHS = {name: number for names in _NAMES for number, name in enumerate(names.split(), 1)} | {"setiembre": 9}
UNITS = {
    "dia": "day", "dias": "day", "day": "day", "days": "day",
    "semana": "week", "semanas": "week", "week": "week", "weeks": "week",
    "mes": "month", "meses": "month", "month": "month", "months": "month",
    "ano": "year", "anos": "year", "año": "year", "años": "year", "year": "year", "years": "year",
}  # fmt: skip
_COUNTS = (
    "un dos tres cuatro cinco seis siete ocho nueve diez once doce",
    "one two three four five six seven eight nine ten eleven twelve",
)
COUNTS = {name: number for names in _COUNTS for number, name in enumerate(names.split(), 1)} | {
    "una": 1,
    "a": 1,
    "quince": 15,
}
PARTS = {"bimestre": 2, "trimestre": 3, "cuatrimestre": 4, "semestre": 6, "quarter": 3, "half": 6}  # months
ORDINALS = {
    name: number
    for number, names in enumerate(
        (
            "primer primero 1er 1o 1° first 1st",
            "segundo 2do 2o 2° second 2nd",
            "tercer tercero 3er 3o 3° third 3rd",
            "cuarto 4to 4o 4° fourth 4th",
            "quinto 5to 5o 5°",
            "sexto 6to 6o 6°",
        ),
        1,
    )
    for name in names.split()
} | {"ultimo": 0, "last": 0}

SPANISH = frozenset({*_NAMES[0].split(), *_COUNTS[0].split(), *PARTS, "semana", "semanas", "meses", "ultimo"})


def _any_of(words: dict) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def month(name: str = "month") -> str:
    return f"(?P<{name}>{_any_of(MONTHS)})"


def year(name: str = "year") -> str:
    return rf"(?P<{name}>(?:19|20)\d{{2}})"


MONTH = month()
SPANISH_MONTH = f"(?P<month>{'|'.join(_NAMES[0].split())}|setiembre)"
UNIT = f"(?P<unit>{_any_of(UNITS)})"
COUNT = rf"(?P<count>\d{{1,3}}|{_any_of(COUNTS)})"
PART = f"(?P<part>{_any_of(PARTS)})"
ORDINAL = f"(?P<ordinal>{_any_of(ORDINALS)})"
YEAR = year()


def count_of(word: str) -> int:
    return int(word) if word.isdigit() else COUNTS[word]
