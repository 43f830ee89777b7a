"""Two editors save the same page at once over HTTP: both texts stay, the second gets a conflict."""

import random
from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision

from tests.factories.admin_forms import editor_form

from . import checks
from .office import Place
from .server import Browser, at_once, server


def run(place: Place, rounds: int, chance: random.Random) -> list[str]:
    failures: list[str] = []
    page = place.office.draft("Disputada")
    path = reverse("wagtailadmin_pages:edit", args=[page.pk])
    first = [0, 0]
    with server() as address:
        browsers = [Browser(address, person) for person in place.editors]
        forms = [_form(person, page) for person in place.editors]
        for number in range(rounds):
            titles = [f"Texto {who} {number} {chance.randrange(10**9)}" for who in ("primero", "segundo")]
            opened = _as_opened(page)
            acts = [
                lambda b=b, form=form | opened | {"title": title}: b.post(path, form, follow=False)
                for b, form, title in zip(browsers, forms, titles, strict=True)
            ]
            answers = at_once(*acts)
            failures += [f"pair {number}: {words}" for words in _judged(page, titles, answers, browsers)]
            first[[answer.status_code for answer in answers].index(302) if _one_saved(answers) else 0] += 1
    print(f"  saved first: {first}", flush=True)
    return failures + checks.of_the_tables(audit=True)


def _form(person: Any, page: Page) -> dict[str, Any]:
    client = Client()
    client.force_login(person)
    return editor_form(client, page)


def _as_opened(page: Page) -> dict[str, str]:
    """What the form says of the version that it was opened with."""
    latest = Page.objects.get(pk=page.pk).latest_revision
    return {
        "loaded_revision_id": str(latest.pk),
        "loaded_revision_created_at": latest.created_at.isoformat(),
    }


def _one_saved(answers: list) -> bool:
    return sorted(answer.status_code for answer in answers) == [200, 302]


def _judged(page: Page, titles: list[str], answers: list, browsers: list) -> list[str]:
    texts = set(Revision.objects.for_instance(page).values_list("content__title", flat=True))
    found = [f"vanished: {title}" for title in titles if title not in texts]
    if not _one_saved(answers):
        return [*found, f"answers {[answer.status_code for answer in answers]}"]
    saved = [answer.status_code for answer in answers].index(302)
    if Page.objects.get(pk=page.pk).draft_title != titles[saved]:
        found.append("the page does not say what was saved")
    told = answers[1 - saved].text
    if titles[1 - saved] not in told or browsers[saved].person.get_username() not in told:
        found.append("the second did not get the own text back, or not who was first")
    if "/revisions/compare/" not in told:
        found.append("both versions cannot be compared")
    return found
