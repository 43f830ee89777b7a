"""Each role walks through the admin from its front page: no link refuses, fails or speaks English."""

import re

import pytest
from django.urls import Resolver404, resolve

from tests.adversarial.asking import ask, outcome, session_of
from tests.factories import screens

from . import english
from .scene import ROLES

pytestmark = [pytest.mark.slow, pytest.mark.django_db]
MOST = 600  # of one role
AS_A_READER_SEES_IT = re.compile(r"view_draft|preview|/revisions/\d+/view/")  # in the language of the page


@pytest.mark.parametrize("role", ROLES)
def test_what_a_role_is_offered_opens_for_it(scene, role):
    faults, seen, texts = walk(session_of(scene.people[role]))
    assert len(seen) > 20
    assert not faults, "\n".join(faults)
    assert not texts, "\n".join(f"{address}: {found}" for address, found in texts.items())


def walk(session):
    """Every address once, whatever its query: faults, what was seen, and English by its address."""
    todo, seen, faults, texts = [("/admin/", "")], set(), [], {}
    while todo and len(seen) < MOST:
        address, source = todo.pop(0)
        if (key := _key(address)) in seen:
            continue
        seen.add(key)
        answer = ask(session, "get", address)
        how = outcome(answer)
        if how not in {"200", "moved"}:
            faults.append(f"{how}: {source} offers {address}")
        if how == "200" and "html" in answer["Content-Type"]:
            soup = screens.parsed(answer)
            todo += [(found, address) for found in screens.links(soup)]
            shown = [] if AS_A_READER_SEES_IT.search(address) else screens.visible_texts(soup)
            if found := english.in_english(shown):
                texts[address] = found
    return faults, seen, texts


def _key(address):
    try:
        match = resolve(address.split("?")[0])
    except Resolver404:
        return address
    return match.view_name, tuple(sorted(match.kwargs.items())), match.args
