"""Many decide at the same instant, each in a connection of its own: one decision counts."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from clearance.models import Clearance
from clearance.refusals import ClearanceRefused
from tests import factories

pytestmark = [pytest.mark.postgresql, pytest.mark.django_db(transaction=True)]


def decide(task_state, person, action):
    try:
        task_state.task.specific.on_action(task_state, person, action, comment="Decido.")
    except ClearanceRefused as refused:
        return str(refused)
    finally:
        connection.close()
    return action


def test_one_decision_counts_and_the_others_learn_whose(office):
    people = [factories.moderator(f"moderadora{number}") for number in range(4)]
    for number in range(5):
        page = office.draft(f"Carrera {number}")
        task_state = factories.submit(page, office.editor)
        actions = ["approve", "reject", "approve", "reject"]
        with ThreadPoolExecutor(4) as pool:
            answers = list(pool.map(decide, [task_state] * 4, people, actions))
        done = [answer for answer in answers if answer in actions]
        assert len(done) == 1
        assert all("moderadora" in answer for answer in answers if answer not in actions)
        assert Clearance.objects.filter(page_id=page.pk).exists() is (done == ["approve"])
