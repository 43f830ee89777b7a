"""The reader is told when the page exists in a newer version in its own language of origin."""

from django import template
from django.template import Context

from ..staleness import newer_source

register = template.Library()


@register.inclusion_tag("translation/stale_notice.html", takes_context=True)
def stale_translation_notice(context: Context) -> dict[str, object]:
    page = context.get("page")
    source = newer_source(page) if page is not None and page.pk and page.live else None
    return {"source": source, "request": context.get("request")}
