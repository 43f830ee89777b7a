"""Mails about comments carry the title of a draft: who left its institution gets none."""

import pytest
from django.contrib.auth import get_user_model
from wagtail.models import PageSubscription

from tests import factories
from tests.factories.clearance import office as make_office


@pytest.fixture
def office(home):
    return make_office(home, "Ayuntamiento")


@pytest.fixture
def subscribed(office):
    draft = office.draft("Expediente reservado")
    PageSubscription.objects.create(user=office.editor, page=draft, comment_notifications=True)
    return draft


def subscriptions(user):
    return PageSubscription.objects.filter(user=user)


@pytest.mark.parametrize("way", ["removed", "cleared", "from the group"])
def test_leaving_the_editors_ends_the_subscriptions(office, subscribed, way):
    user, group = get_user_model().objects.get(pk=office.editor.pk), office.section.editors
    match way:
        case "removed":
            user.groups.remove(group)
        case "cleared":
            user.groups.clear()
        case _:
            group.user_set.remove(user)
    assert not subscriptions(user).exists()


def test_leaving_another_group_changes_nothing(home, office, subscribed):
    other = make_office(home, "Otra dependencia").section.editors
    user = get_user_model().objects.get(pk=office.editor.pk)
    user.groups.add(other)
    user.groups.remove(other)
    assert subscriptions(user).exists()


def test_an_administrator_keeps_them(office, subscribed):
    person = factories.administrator()
    person.groups.add(office.section.editors)
    PageSubscription.objects.create(user=person, page=subscribed, comment_notifications=True)
    person.groups.remove(office.section.editors)
    assert subscriptions(person).exists()
