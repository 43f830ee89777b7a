"""What localize's editor shows besides: how far the work is, and where it may go from here."""

import json
from typing import Any

from django import template
from django.template import Context
from wagtail.models import Page
from wagtail_localize.models import Translation

from clearance import gate

from ..refusals import refusal_to_change, refusal_to_publish, refusal_to_submit
from ..states import state_of

register = template.Library()


@register.inclusion_tag("translation/editor_bar.html", takes_context=True)
def translation_bar(context: Context, translation: Translation, page: Page) -> dict[str, Any]:
    user = context["request"].user
    total, translated = translation.get_progress()
    return {
        "request": context["request"],
        "translation": translation,
        "page": page,
        "total": total,
        "translated": translated,
        "state": state_of(page),
        "needs_clearance": gate.needs_clearance(page),
        "refusal": refusal_to_submit(user, page, translation),
    }


@register.simple_tag(takes_context=True)
def guarded_props(context: Context, props: str, page: Page) -> str:
    """The editor's data, with publishing hidden and texts locked where they would be refused anyway."""
    user = context["request"].user
    data = json.loads(props)
    if refusal_to_publish(user, page):
        # localize makes the last of its actions the big button: without publishing that is deletion,
        # which stays in the page's own menu.
        data["perms"]["canPublish"] = data["perms"]["canDelete"] = False
    if refusal_to_change(user, page):
        data["object"]["isLocked"] = True
        data["perms"]["canUnlock"] = data["perms"]["canUnlock"] and page.locked
    return json.dumps(data)
