"""Two moderators decide at once over HTTP: one decision counts, the other's answer says who decided what."""

import random
from typing import Any

from django.urls import reverse
from wagtail.models import PageLogEntry, TaskState

from bulletins.models import BulletinPage, Folio
from clearance.models import Clearance
from tests import factories

from . import checks
from .office import Place
from .server import Browser, at_once, server

PAIRS = (("approve", "approve"), ("approve", "reject"), ("reject", "approve"), ("reject", "reject"))


def run(place: Place, rounds: int, chance: random.Random) -> list[str]:
    failures: list[str] = []
    won = {"approve": 0, "reject": 0}
    with server() as address:
        browsers = [Browser(address, person) for person in place.moderators]
        for number in range(rounds):
            title, actions = f"Decidida {number} {chance.randrange(10**9)}", chance.choice(PAIRS)
            page, state = _waiting(place, title)
            ways = [chance.choice((_at_the_desk, _in_the_dialogue)) for _ in browsers]
            posts = [way(page, state, action) for way, action in zip(ways, actions, strict=True)]
            acts = [lambda b=b, post=post: b.post(*post) for b, post in zip(browsers, posts, strict=True)]
            answers = at_once(*acts)
            found = [*_judged(page, state, answers, browsers, actions), *checks.of_the_tables(audit=False)]
            failures += [f"round {number} {actions}: {words}" for words in found]
            won[_decision(state)] = won.get(_decision(state), 0) + 1
    print(f"  decided: {won}", flush=True)
    return failures + checks.of_the_tables(audit=True)


def _waiting(place: Place, title: str) -> tuple[BulletinPage, TaskState]:
    page = factories.bulletin(place.index, title, live=False, owner=place.office.editor)
    page.save_revision(user=place.office.editor)
    return page, factories.submit(page, place.office.editor)


def _at_the_desk(page: BulletinPage, state: TaskState, action: str) -> tuple[str, dict[str, Any]]:
    return reverse("clearance:review", args=[state.pk]), {"action": action, f"{action}-comment": "Decido."}


def _in_the_dialogue(page: BulletinPage, state: TaskState, action: str) -> tuple[str, dict[str, Any]]:
    address = reverse("wagtailadmin_pages:workflow_action", args=[page.pk, action, state.pk])
    return address, {"comment": "Decido."}


def _decision(state: TaskState) -> str:
    state.refresh_from_db()
    return {"approved": "approve", "rejected": "reject"}.get(state.status, state.status)


def _judged(page: Any, state: TaskState, answers: list, browsers: list, actions: tuple) -> list[str]:
    found = [f"status {answer.status_code}" for answer in answers if answer.status_code >= 500]
    decision = _decision(state)
    if decision not in actions:
        return [*found, f"the review is {decision}"]
    approved = decision == "approve"
    counts = {
        "clearances": Clearance.objects.filter(page_id=page.pk).count(),
        "publications": PageLogEntry.objects.filter(page=page.pk, action="wagtail.publish").count(),
        "folios": Folio.objects.filter(translation_key=page.translation_key).count(),
    }
    found += [f"{count} {name}" for name, count in counts.items() if count != int(approved)]
    if BulletinPage.objects.get(pk=page.pk).live != approved:
        found.append("live does not follow the decision")
    winner = state.finished_by
    loser = next(n for n, browser in enumerate(browsers) if browser.person != winner)
    if winner.get_username() not in answers[loser].text or "ya decidió" not in answers[loser].text:
        found.append(f"the second was not told who decided: {answers[loser].url}")
    return found
