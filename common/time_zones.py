"""The time zones of Mexico, named by their cities. Settings read this module too, so it imports no model.

Since 2022 only municipalities at the northern border change their clocks, each stretch on the dates of its
neighbour: whoever types an embargo there needs the zone of the own city.
"""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

CITIES: dict[str, str | Promise] = {
    "America/Mexico_City": _("Mexico City"),
    "America/Bahia_Banderas": "Bahía de Banderas",
    "America/Cancun": "Cancún",
    "America/Chihuahua": "Chihuahua",
    "America/Ciudad_Juarez": "Ciudad Juárez",
    "America/Hermosillo": "Hermosillo",
    "America/Matamoros": "Matamoros, Reynosa, Nuevo Laredo, Piedras Negras, Ciudad Acuña",
    "America/Mazatlan": "Mazatlán",
    "America/Merida": "Mérida",
    "America/Monterrey": "Monterrey",
    "America/Ojinaga": "Ojinaga",
    "America/Tijuana": "Tijuana",
}


def city_of(zone: str) -> str:
    """How people call the zone; one of another country by the city in its own name."""
    return str(CITIES.get(zone) or zone.rpartition("/")[2].replace("_", " "))
