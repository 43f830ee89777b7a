"""The time zone in which an editor types a moment, said beside the field."""

from django.utils import timezone
from django.utils.functional import lazy
from django.utils.translation import gettext

from common.time_zones import city_of


def _with_the_zone(text: object) -> str:
    city = city_of(timezone.get_current_timezone_name())
    return gettext("%(text)s In the time of %(city)s.") % {"text": text, "city": city}


# Lazily, because each person of the admin has a zone of their own.
in_the_time_of_the_editor = lazy(_with_the_zone, str)
