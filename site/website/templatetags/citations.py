from typing import Any

from django import template
from wagtail.models import Page

from ..citations import MOST_SHOWN, citing_what_goes

register = template.Library()


@register.inclusion_tag("website/admin/citations.html")
def citations_of_what_goes(page: Page) -> dict[str, Any]:
    """The warning on a confirmation: what else will lose what it points to."""
    citing = citing_what_goes(page)
    shown = citing.specific()[:MOST_SHOWN]
    return {"page": page, "citing": shown, "more": max(0, citing.count() - MOST_SHOWN)}
