"""Every button of every screen of a page, pressed by every role: nothing fails, nothing typed is lost.

The buttons are read from the screens, so that a new one is pressed too.
"""

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from bulletins.models import BulletinPage
from institutions.models import InstitutionPage
from tests.adversarial.asking import ask, session_of
from website.models import SectionPage

from . import english, screens
from .scene import ROLES

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
TYPED = "Lo que la persona escribió"
LOCKED = "Página bloqueada"  # nobody types there
_SESSION = "sessionid"


@pytest.mark.parametrize("role", ROLES)
def test_every_button_of_the_editor(scene, role):
    session = session_of(scene.people[role])
    pressed, faults = 0, []
    for state, page in scene.pages.items():
        for address in _screens_of(session, page):
            done = _press_all(session, address)
            pressed += len(done)
            faults += [f"{state}: {fault}" for found in done for fault in found]
    assert pressed or role == "other_editor"
    assert faults == []


@pytest.mark.parametrize("role", ROLES)
@pytest.mark.parametrize("where", ["needs", "exempt", "inner"])
def test_every_button_of_a_new_page(scene, role, where):
    session = session_of(scene.people[role])
    faults = []
    for model, parent in _new_pages(scene, where):
        kind = [model._meta.app_label, model._meta.model_name]
        address = reverse("wagtailadmin_pages:add", args=[*kind, parent.pk])
        faults += [fault for found in _press_all(session, address) for fault in found]
    assert faults == []


def _new_pages(scene, where):
    index = scene.lists[where]
    above = index.get_parent().specific
    return [(BulletinPage, index), (SectionPage, above), (InstitutionPage, above)]


def _screens_of(session, page):
    """The editor, and what its menus lead to: confirmations of unpublishing, deleting, moving, copying …"""
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = ask(session, "get", editor)
    if answer.status_code != 200:
        return []
    part = f"/{page.pk}/"
    own = [link for link in screens.links(screens.parsed(answer)) if part in link and link != editor]
    return [editor, *(link for link in own if "?" not in link or "next=" in link)]


def _press_all(session, address):
    answer = ask(session, "get", address)
    if answer.status_code != 200 or "html" not in answer["Content-Type"]:
        return []
    soup = screens.parsed(answer)
    locked = bool(soup.select("[name=action-page-locked], .action-page-locked")) or LOCKED in soup.get_text()
    return [_press(session, address, one, not locked) for one in screens.presses(soup, address)]


def _press(session, here, press, may_type):
    """What went wrong with this one press, which is undone afterwards."""
    typed = press.is_editor and may_type
    fields = _typed(press) if press.is_editor else {}
    client = Client(raise_request_exception=False)
    client.cookies[_SESSION] = session
    with transaction.atomic():
        try:
            answer = client.post(press.address, fields or _as_dict(press.fields), follow=True)
            return [f"{here} “{press.says}”: {fault}" for fault in _faults(answer, typed)]
        finally:
            transaction.set_rollback(True)


def _as_dict(fields):
    found = {}
    for name, value in fields:
        found.setdefault(name, []).append(value)
    return found


def _typed(press):
    """The editor's form with a text in it. Streams are drawn by a script: without one they come empty."""
    fields = _as_dict(press.fields)
    streams = {
        f"{field.name}-count": "0"
        for model in get_page_models()
        for field in model._meta.fields
        if isinstance(field, StreamField)
    }
    values = {"title": [TYPED], "slug": ["lo-escrito"]}
    return streams | fields | {name: value for name, value in values.items() if name in fields}


def _faults(answer, typed):
    if answer.status_code != 200:
        return [str(answer.status_code)]
    soup = screens.parsed(answer_with_body(answer))
    faults = [f"English: {word}" for word in english.in_english(screens.visible_texts(soup))]
    if typed and TYPED not in str(soup) and not Page.objects.filter(draft_title=TYPED).exists():
        faults.append("the text is lost")
    return faults


def answer_with_body(answer):
    answer.body = answer.content
    return answer
