from django import template

from .. import discretion
from ..offers import opens_for

register = template.Library()
register.filter("opens_for", opens_for)


@register.filter
def opens_for_who_asks(address: str) -> bool:
    """The same in a widget, which is drawn without its request."""
    user = discretion.who_asks()
    return bool(address) and (user is None or opens_for(address, user))
