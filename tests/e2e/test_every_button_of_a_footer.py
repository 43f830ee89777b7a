"""Every button at the foot of an editor's form, pressed with the mouse after something was typed.

The buttons are read from the form, so that a new one is pressed too. Each press has a page of its own.
"""

import itertools
import re

import pytest
from wagtail.models import Page

from tests import factories
from tests.buttons import english

pytestmark = pytest.mark.django_db(transaction=True)
BUTTONS = "footer button:not([disabled])"
DIALOGUE = "[role=dialog], .modal"
MESSAGE = ".messages li"
_numbers = itertools.count(1)


@pytest.fixture
def offices(home):
    needs = factories.office(home, "Coatzacoalcos")
    exempt = factories.office(home, "CMAS", publishes_directly=True)
    return {"editor": needs, "exempt_editor": exempt}


@pytest.fixture
def people(offices):
    """Each with the office in which they press."""
    needs, exempt = offices["editor"], offices["exempt_editor"]
    return {
        "editor": (needs.editor, needs),
        "exempt_editor": (exempt.editor, exempt),
        "administrator": (factories.administrator(), needs),
        "moderator": (factories.moderator(), needs),
    }


def _new(office, moderator):
    index = factories.bulletin_index(office.page)
    return f"/admin/pages/add/bulletins/bulletinpage/{index.pk}/"


def _edit(page):
    return f"/admin/pages/{page.pk}/edit/"


def _draft(office, moderator):
    return _edit(office.draft("Borrador"))


def _waiting(office, moderator):
    page = office.draft("En espera")
    factories.submit(page, office.editor)
    return _edit(page)


def _sent_back(office, moderator):
    page = office.draft("Devuelta")
    state = factories.submit(page, office.editor)
    state.task.specific.on_action(state.specific, moderator, "reject", comment="Falta la fuente.")
    return _edit(page)


@pytest.mark.parametrize(
    ("role", "form"),
    [
        ("editor", _new), ("editor", _draft), ("editor", _waiting), ("editor", _sent_back),
        ("exempt_editor", _new), ("exempt_editor", _draft),
        ("administrator", _new), ("administrator", _draft), ("administrator", _waiting),
        ("moderator", _waiting),
    ],
)  # fmt: skip
def test_nothing_typed_is_lost_and_something_is_said(people, log_in, role, form):
    (person, office), (moderator, _) = people[role], people["moderator"]
    page = log_in(person.get_username())
    failures = []
    page.on("response", lambda answer: answer.status >= 500 and failures.append(answer.url))
    page.goto(form(office, moderator))
    names = [button for button in _names(page) if button != "Más acciones"]
    assert names
    assert english.in_english(names) == []
    for name in names:
        page.goto(form(office, moderator))
        _press(page, name)
    assert failures == []


def _names(page):
    return [" ".join(text.split()) for text in page.locator(BUTTONS).all_text_contents()]


def _press(page, name):
    typed = f"Lo que la persona escribió {next(_numbers)}"
    may_type = "bloqueada" not in " ".join(_names(page))
    if may_type:
        page.fill("#id_title", typed)
    button = page.locator(BUTTONS).filter(has_text=re.compile(rf"^\s*{re.escape(name)}\s*$")).first
    if not button.is_visible():
        page.get_by_role("button", name="Más acciones").click()
    page.evaluate("window.isTheFormThatWasPressed = true")
    button.click()
    page.wait_for_function(f"() => !window.isTheFormThatWasPressed || document.querySelector('{DIALOGUE}')")
    page.wait_for_load_state()
    told = page.locator(f"{MESSAGE}, {DIALOGUE}").all_inner_texts()
    assert any(told), f"{name} says nothing"
    assert english.in_english(told) == [], name
    if may_type:
        shown = page.locator("#id_title")
        is_shown = shown.count() and shown.input_value() == typed
        assert is_shown or Page.objects.filter(draft_title=typed).exists(), f"{name} loses the text"
