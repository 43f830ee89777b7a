"""The time zone in which an editor types a moment, said beside the field."""

from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

# Cities whose own name differs from that of the zone which they name.
_CITIES = {
    "America/Mexico_City": _("Mexico City"),
    "America/Cancun": "Cancún",
    "America/Mazatlan": "Mazatlán",
}


def _with_the_zone(text: object) -> str:
    zone = timezone.get_current_timezone_name()
    city = _CITIES.get(zone, zone.rpartition("/")[2].replace("_", " "))
    return gettext("%(text)s In the time of %(city)s.") % {"text": text, "city": city}


# Lazily, because each person of the admin has a zone of their own.
in_the_time_of_the_editor = lazy(_with_the_zone, str)
