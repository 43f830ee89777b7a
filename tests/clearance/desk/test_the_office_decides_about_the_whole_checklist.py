"""Whether a clearance takes every tick is the office's decision: the decision itself refuses."""

import pytest
from django.urls import reverse

from clearance.models import ChecklistItem, Clearance, DeskSettings, Section
from clearance.refusals import ClearanceRefused
from tests import factories


@pytest.fixture
def items(db):
    ChecklistItem.objects.all().delete()  # those that an office begins with
    texts = ("Nombres", "Cifras")
    return [ChecklistItem.objects.create(text=text, sort_order=n) for n, text in enumerate(texts)]


@pytest.fixture(params=["the desk", "the institution"])
def whole(request, office):
    if request.param == "the desk":
        settings = DeskSettings.load()
        settings.whole_checklist = True
        settings.save()
    else:
        Section.objects.filter(pk=office.section.pk).update(whole_checklist=True)


@pytest.fixture
def waiting(office):
    return factories.submit(office.draft(), office.editor).specific


def decide(state, moderator, **ticks):
    state.task.specific.on_action(state, moderator, "approve", **ticks)


def ticks(items):
    return {f"check_{item.pk}": "on" for item in items}


def test_without_the_setting_no_tick_is_needed(items, waiting, moderator):
    decide(waiting, moderator)
    assert Clearance.objects.get().checklist == {"Nombres": False, "Cifras": False}


@pytest.mark.parametrize("given", [0, 1])
def test_with_it_the_decision_is_refused_in_words(whole, items, waiting, moderator, given):
    with pytest.raises(ClearanceRefused, match="Sin esta marca no hay visto bueno"):
        decide(waiting, moderator, **ticks(items[:given]))
    assert not Clearance.objects.exists()


def test_every_tick_is_kept_in_the_clearance(whole, items, waiting, moderator):
    decide(waiting, moderator, **ticks(items))
    assert Clearance.objects.get().checklist == {"Nombres": True, "Cifras": True}


def test_the_desk_marks_what_is_needed_and_keeps_the_comment(client, whole, items, waiting, moderator):
    client.force_login(moderator)
    address = reverse("clearance:review", args=[waiting.pk])
    assert client.get(address).content.decode().count("w-required-mark") >= len(items)
    answer = client.post(address, {"action": "approve", "approve-comment": "Casi lista"})
    assert "Casi lista" in answer.content.decode()
    assert "Sin esta marca no hay visto bueno" in answer.content.decode()
    assert not Clearance.objects.exists()


def test_sending_back_needs_no_tick(whole, items, waiting, moderator):
    waiting.task.specific.on_action(waiting, moderator, "reject", comment="Falta la fuente.")
    assert not Clearance.objects.exists()


def test_another_institution_s_rule_is_its_own(office, other_office, items, moderator):
    Section.objects.filter(pk=other_office.section.pk).update(whole_checklist=True)
    decide(factories.submit(office.draft(), office.editor).specific, moderator)
    assert Clearance.objects.exists()
