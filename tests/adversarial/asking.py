"""One request as one person, undone afterwards, and its outcome in a word."""

from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.db import transaction
from django.test import Client
from wagtail.models import Page


def session_of(person: Any) -> str:
    client = Client()
    if person is None:
        return ""
    client.force_login(person)
    return client.cookies[settings.SESSION_COOKIE_NAME].value


def ask(session: str, method: str, address: str, data: dict[str, Any] | None = None) -> Any:
    client = Client(raise_request_exception=False)
    if session:
        client.cookies[settings.SESSION_COOKIE_NAME] = session
    with transaction.atomic():
        live = _live_pages()
        answer = getattr(client, method.lower())(address, data or {})
        answer.body = b"".join(answer.streaming_content) if answer.streaming else answer.content
        answer.went_live = _live_pages() - live
        transaction.set_rollback(True)
    return answer


def _live_pages() -> set[int]:
    return set(Page.objects.filter(live=True).values_list("pk", flat=True))


def outcome(answer: Any) -> str:
    if answer.status_code not in {301, 302}:
        return str(answer.status_code)
    place = answer["Location"].split("?")[0]
    if place == f"/{settings.LANGUAGE_CODE}{answer.wsgi_request.path}":
        return "absent"  # Django looks for what it has not found below the site's own language
    if place.endswith("/login/"):
        return "login"
    return "refused" if place == "/admin/" and list(get_messages(answer.wsgi_request)) else "moved"
