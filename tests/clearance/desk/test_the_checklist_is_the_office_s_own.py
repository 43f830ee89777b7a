import pytest
from django.urls import reverse

from clearance.models import ChecklistItem, Clearance, DeskSettings
from website.models import SectionPage


@pytest.fixture(autouse=True)
def items(db):
    ChecklistItem.objects.all().delete()
    figures = ChecklistItem.objects.create(text="Cifras", required=True)
    return (
        figures,
        ChecklistItem.objects.create(text="Nombres"),
        ChecklistItem.objects.create(text="Vieja", active=False),
    )


@pytest.fixture
def address(waiting):
    return reverse("clearance:review", args=[waiting.pk])


def test_what_was_ticked_stands_in_the_clearance_in_words(client, moderator, address, items):
    client.force_login(moderator)
    client.post(address, {"action": "approve", f"approve-check_{items[0].pk}": "on"})
    assert Clearance.objects.get().checklist == {"Cifras": True, "Nombres": False}


def test_a_required_check_that_is_not_ticked_stops_the_clearance(client, moderator, address, items):
    client.force_login(moderator)
    client.post(address, {"action": "approve", f"approve-check_{items[1].pk}": "on"})
    assert not Clearance.objects.exists()
    assert not SectionPage.objects.get(title="Calles nuevas").live


def test_the_list_of_checks_says_yes_and_no_and_not_true_and_false(client, moderator):
    client.force_login(moderator)
    text = client.get("/admin/checklistitem/").content.decode()
    assert "Cifras" in text and "False" not in text and "True" not in text


def test_items_out_of_use_are_not_asked(client, moderator, address):
    client.force_login(moderator)
    text = client.get(address).content.decode()
    assert "Cifras" in text and "Vieja" not in text


def test_a_moderator_edits_the_list(client, moderator, items):
    client.force_login(moderator)
    answers = {"text": "Imágenes", "required": "on", "active": "on", "sort_order": "3"}
    client.post(reverse("checklistitem:add"), answers)
    client.post(reverse("checklistitem:edit", args=[items[1].pk]), answers | {"text": "Nombres y cargos"})
    client.post(reverse("checklistitem:delete", args=[items[2].pk]))
    kept = set(ChecklistItem.objects.values_list("text", flat=True))
    assert kept == {"Cifras", "Nombres y cargos", "Imágenes"}


def test_a_moderator_sets_the_time_to_decide(client, moderator):
    client.force_login(moderator)
    address = client.get(reverse("wagtailsettings:edit", args=["clearance", "desksettings"])).url
    client.post(address, {"hours_to_decide": "48"})
    assert DeskSettings.load().hours_to_decide == 48


def test_an_editor_edits_neither(client, office, items):
    client.force_login(office.editor)
    client.post(reverse("checklistitem:delete", args=[items[0].pk]))
    client.post(
        client.get(reverse("wagtailsettings:edit", args=["clearance", "desksettings"])).url,
        {"hours_to_decide": "48"},
    )
    assert ChecklistItem.objects.count() == 3
    assert DeskSettings.load().hours_to_decide == 24
