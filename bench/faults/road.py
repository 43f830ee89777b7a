"""The worker: it goes the real road through the views and acknowledges each step that was answered."""

import json
import os
import signal
import uuid
from collections.abc import Callable, Iterator
from typing import Any

from django.db import connection, connections
from django.test import Client
from django.urls import reverse
from wagtail.models import TaskState

from bulletins.models import BulletinPage
from clearance.conflicts.detecting import OPENED_FORM
from tests.factories.admin_forms import editor_form, new_page_form

from .office import Place


class Road:
    """Forms and sessions are prepared once; each worker process goes the road with them."""

    def __init__(self, place: Place) -> None:
        self.place = place
        self.editor, self.exempt, self.moderator = (
            _logged_in(person) for person in (place.office.editor, place.exempt.editor, place.moderators[0])
        )
        self.form = new_page_form(self.editor, place.index, BulletinPage)
        self.exempt_form = new_page_form(self.exempt, place.exempt_index, BulletinPage)

    def steps(self, token: str) -> Iterator[tuple[str, str, Callable[[], Any]]]:
        """Each step's name, the title of its page, and the request."""
        ours, direct = f"{token}-a", f"{token}-b"
        yield "submit", ours, lambda: self._create(self.editor, self.place.index, self.form, ours, "submit")
        yield "clear", ours, lambda: self._clear(ours)
        yield "save", ours, lambda: self._save(ours)
        yield "unpublish", ours, lambda: self._unpublish(self.moderator, ours)
        yield (
            "publish",
            direct,
            lambda: self._create(self.exempt, self.place.exempt_index, self.exempt_form, direct, "publish"),
        )
        yield "unpublish", direct, lambda: self._unpublish(self.exempt, direct)

    def _create(self, client: Client, index: Any, form: dict, title: str, action: str) -> Any:
        """One opened form makes one page: each title has its own, the same again after a kill."""
        address = reverse("wagtailadmin_pages:add", args=["bulletins", "bulletinpage", index.pk])
        opened = {OPENED_FORM: uuid.uuid5(uuid.NAMESPACE_URL, title).hex}
        return client.post(address, form | opened | {"title": title, "slug": title, f"action-{action}": "1"})

    def _clear(self, title: str) -> Any:
        page = _page(title)
        state = TaskState.objects.get(workflow_state__object_id=str(page.pk), status="in_progress")
        address = reverse("clearance:review", args=[state.pk])
        return self.moderator.post(address, {"action": "approve", "approve-comment": "Bien."})

    def _save(self, title: str) -> Any:
        page = _page(title)
        form = editor_form(self.editor, page, summary=f"Resumen de {title}")
        return self.editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)

    def _unpublish(self, client: Client, title: str) -> Any:
        return client.post(reverse("wagtailadmin_pages:unpublish", args=[_page(title).pk]))


def _logged_in(person: Any) -> Client:
    client = Client()
    client.force_login(person)
    return client


def _page(title: str) -> BulletinPage:
    return BulletinPage.objects.get(slug=title)


def walk(road: Road, token: str, after: int, pipe: int, name: str, dies_at: int | None) -> None:
    """Go the road in this process, without its first `after` steps; `dies_at` is the SQL statement at
    which the process kills itself, if it does."""
    connections.close_all()
    connection.settings_dict["OPTIONS"] = {"application_name": name}
    counter = Counter(dies_at)
    with connection.execute_wrapper(counter):
        for step, title, act in list(road.steps(token))[after:]:
            answer = act()
            said = {"step": step, "title": title, "status": answer.status_code}
            os.write(pipe, (json.dumps(said) + "\n").encode())


class Counter:
    """Counts statements; `kill -9`s its own process before or after the one where it is to die."""

    def __init__(self, dies_at: int | None) -> None:
        self.count, self.dies_at = 0, dies_at

    def __call__(self, execute: Callable, sql: str, params: Any, many: bool, context: dict) -> Any:
        self.count += 1
        if self.count == self.dies_at and self.count % 2:
            os.kill(os.getpid(), signal.SIGKILL)
        result = execute(sql, params, many, context)
        if self.count == self.dies_at:
            os.kill(os.getpid(), signal.SIGKILL)
        return result
