"""The words of the calendar, folded (ñ kept), in Spanish and English."""

_NAMES = (
    "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "january february march april may june july august september october november december",
)
MONTHS = {name: number for names in _NAMES for number, name in enumerate(names.split(), 1)} | {"setiembre": 9}
UNITS = {
    "dia": "day", "dias": "day", "day": "day", "days": "day",
    "semana": "week", "semanas": "week", "week": "week", "weeks": "week",
    "mes": "month", "meses": "month", "month": "month", "months": "month",
    "ano": "year", "anos": "year", "año": "year", "años": "year", "year": "year", "years": "year",
}  # fmt: skip


def _any_of(words: dict) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


MONTH = f"(?P<month>{_any_of(MONTHS)})"
UNIT = f"(?P<unit>{_any_of(UNITS)})"
YEAR = r"(?P<year>(?:19|20)\d{2})"
