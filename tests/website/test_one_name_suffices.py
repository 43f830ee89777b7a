"""Accounts may have one name, or none: Wagtail asked for both and let nobody save who had not."""

import pytest
from django.contrib.auth import get_user_model
from django.urls import reverse

from demo.people import PEOPLE, make_people
from tests import factories
from tests.factories import screens


def form_of(client, address):
    answer = client.get(address)
    answer.body = answer.content
    form = screens.parsed(answer).select_one("main form[method=post], form[method=POST]")
    found = {}
    for name, value in screens.fields_of(form):
        found.setdefault(name, []).append(value)
    return found


@pytest.mark.parametrize("names", [("Moderadora", ""), ("", "Cancino"), ("", "")])
def test_everybody_saves_the_own_account(client, db, names):
    user = factories.user("sola", is_superuser=True, first_name=names[0], last_name=names[1])
    client.force_login(user)
    address = reverse("wagtailadmin_account")
    answer = client.post(
        address,
        form_of(client, address)
        | {
            "name_email-email": ["otra@example.org"],
            "name_email-password": ["sola"],
        },
    )
    assert answer.status_code == 302
    user.refresh_from_db()
    assert user.email == "otra@example.org"
    assert (user.first_name, user.last_name) == names


def test_an_administrator_makes_and_changes_people_with_one_name(client, db):
    client.force_login(factories.administrator())
    secret = "una clave de paso larga"
    new = {"username": "sola", "email": "sola@example.org", "first_name": "Sola", "last_name": ""}
    client.post(reverse("wagtailusers_users:add"), new | {"password1": secret, "password2": secret})
    user = get_user_model().objects.get(username="sola")
    address = reverse("wagtailusers_users:edit", args=[user.pk])
    client.post(address, form_of(client, address) | {"email": ["nueva@example.org"]})
    user.refresh_from_db()
    assert user.email == "nueva@example.org"


def test_everybody_of_the_demonstration_saves_the_own_account(client, home):
    make_people()
    for person in PEOPLE:
        user = get_user_model().objects.get(username=person.username)
        if not user.is_superuser and not user.groups.exists():
            continue
        client.force_login(user)
        address = reverse("wagtailadmin_account")
        assert client.post(address, form_of(client, address)).status_code == 302, person.username
