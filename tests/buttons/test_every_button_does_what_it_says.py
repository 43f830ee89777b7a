"""Every button of every screen of a page, pressed by every role: nothing fails, nothing typed is lost.

The buttons are read from the screens, so that a new one is pressed too.
"""

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.contrib.messages import get_messages
from django.db import transaction
from django.test import Client
from django.urls import resolve, reverse
from wagtail.fields import StreamField
from wagtail.models import Page, get_page_models

from bulletins.models import BulletinPage
from institutions.models import InstitutionPage
from tests.adversarial.asking import ask, session_of
from tests.factories import screens
from website.models import SectionPage

from . import english
from .scene import ROLES

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
TYPED = "Lo que la persona escribió"
LOCKED = "Página bloqueada"  # nobody types there


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
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("role", ROLES)
def test_every_button_of_a_new_page(scene, role):
    session = session_of(scene.people[role])
    faults = []
    for model, parent in _new_pages(scene):
        kind = [model._meta.app_label, model._meta.model_name]
        address = reverse("wagtailadmin_pages:add", args=[*kind, parent.pk])
        faults += [fault for found in _press_all(session, address) for fault in found]
    assert not faults, "\n".join(faults)


def _new_pages(scene):
    for index in scene.lists.values():
        above = index.get_parent().specific
        yield from [(BulletinPage, index), (SectionPage, above), (InstitutionPage, above)]


def _screens_of(session, page):
    """The editor, and what its menus lead to: confirmations of unpublishing, deleting, moving, copying …"""
    editor = reverse("wagtailadmin_pages:edit", args=[page.pk])
    answer = ask(session, "get", editor)
    if answer.status_code != 200:
        return []
    found = {resolve(editor).view_name: editor}  # one address for each screen, whatever its query
    for link in screens.links(screens.parsed(answer)):
        if f"/{page.pk}/" in link:
            found.setdefault(resolve(link.split("?")[0]).view_name, link)
    return list(found.values())


def _press_all(session, address):
    answer = ask(session, "get", address)
    if answer.status_code != 200 or "html" not in answer["Content-Type"]:
        return []
    soup = screens.parsed(answer)
    locked = bool(soup.select("[name=action-page-locked], .action-page-locked")) or LOCKED in soup.get_text()
    return [_press(session, address, one, not locked) for one in screens.presses(soup, address)]


def _press(session, here, press, may_type):
    """What went wrong with this one press, which is undone afterwards."""
    fields = _typed(press) if press.is_editor else _as_dict(press.fields)
    client = Client(raise_request_exception=False)
    client.cookies[settings.SESSION_COOKIE_NAME] = session
    with transaction.atomic():
        answer = client.post(press.address, fields)
        faults = _faults(answer, press.is_editor and may_type)
        transaction.set_rollback(True)
    return [f"{here} “{press.says}”: {fault}" for fault in faults]


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
    """A form that comes again is read whole; of one that was taken, what is told about it."""
    if answer.status_code not in {200, 302}:
        return [str(answer.status_code)]
    told = " ".join(map(str, get_messages(answer.wsgi_request)))
    texts = list(screens.visible_texts(BeautifulSoup(told, "lxml")))
    faults = []
    if answer.status_code == 200 and not answer.streaming and "html" in answer["Content-Type"]:
        answer.body = answer.content
        texts += screens.visible_texts(screens.parsed(answer))
    elif answer.status_code == 302 and not texts and not _leads_on(answer):
        faults.append("says nothing")
    faults += [f"English: {word}" for word in english.in_english(texts)]
    if typed and answer.status_code == 200 and TYPED not in answer.content.decode():
        faults.append("the text is lost")
    if typed and answer.status_code == 302 and not Page.objects.filter(draft_title=TYPED).exists():
        faults.append("the text is lost")
    return faults


def _leads_on(answer):
    """Whether another screen follows that asks for more, as after "move": its address says so."""
    place = answer["Location"].split("?")[0]
    return place not in {answer.wsgi_request.path, reverse("wagtailadmin_home")} and "/pages/" in place
