"""Wagtail's editor as a browser fills it: the form of the page as it stands, with some answers changed."""

from typing import Any

from bs4 import BeautifulSoup, SoupStrainer
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.test.utils.form_data import querydict_from_html


def editor_form(client: Client, page: Page, **changes: str) -> dict[str, Any]:
    """What the page's editor would post after typing `changes`."""
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    return _filled(html, type(page), changes)


def shown_form(answer: Any, page: Page, **changes: str) -> dict[str, Any]:
    """The form that an answer shows again, as it would be posted once more."""
    return _filled(answer.content.decode(), type(page), changes)


def new_page_form(client: Client, parent: Page, model: type[Page], **changes: str) -> dict[str, Any]:
    address = reverse(
        "wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk]
    )
    html = client.get(address).content.decode()
    return _filled(html, model, changes)


def _filled(html: str, model: type[Page], changes: dict[str, str]) -> dict[str, Any]:
    """Streams are drawn by a script: without one they are posted empty."""
    streams = {f"{field.name}-count": "0" for field in model._meta.fields if isinstance(field, StreamField)}
    form = querydict_from_html(html, form_id="page-edit-form").dict()
    boxes = SoupStrainer("input", type="checkbox")
    for box in BeautifulSoup(html, "html.parser", parse_only=boxes):
        form.pop(box.get("name"), None)
        if box.has_attr("checked"):
            form[box["name"]] = box.get("value", "on")
    return form | streams | changes


def save_in_editor(client: Client, page: Page, **changes: str) -> Any:
    """Post the editor's form and follow to the page with the messages."""
    form = editor_form(client, page, **changes)
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, follow=True)


def messages_of(answer: Any) -> str:
    return " ".join(str(message) for message in answer.context["messages"])
