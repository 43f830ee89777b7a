"""A new password or address is told by mail, whichever way it was made, and ends the other sessions."""

import pytest
from django.contrib.auth.hashers import make_password
from django.contrib.auth.tokens import default_token_generator
from django.test import Client
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from .test_guesses_at_passwords_are_counted import ACCOUNT, new_address, new_password

PASSWORD, ADDRESS = "Su contraseña cambió", "Su correo electrónico cambió"


def test_a_new_password_is_told_and_ends_the_other_sessions(inside, person, told):
    elsewhere = Client()
    elsewhere.force_login(person)
    form = new_password(person, person.username)
    assert told(lambda: inside.post(ACCOUNT, form)) == [(PASSWORD, [person.email])]
    assert inside.get("/admin/").status_code == 200
    assert elsewhere.get("/admin/").status_code == 302


def test_a_new_address_is_told_to_the_old_one(inside, person, told):
    form = new_address(person, person.username)
    assert told(lambda: inside.post(ACCOUNT, form)) == [(ADDRESS, [person.email])]


def test_what_is_told_says_what_to_do(inside, person, mailed):
    [letter] = mailed(lambda: inside.post(ACCOUNT, new_password(person, person.username)))
    assert f"«{person.username}»" in letter.body
    assert "Si no fue usted" in letter.body


def test_a_change_by_an_administrator_or_a_command_is_told_too(person, told):
    before = person.email
    person.email = "nueva@example.org"
    person.set_password("otra-Clave-2026")
    assert sorted(told(person.save)) == sorted([(ADDRESS, [before]), (PASSWORD, [before])])


def reset_password(person):
    key, token = urlsafe_base64_encode(force_bytes(person.pk)), default_token_generator.make_token(person)
    client = Client()
    form = client.get(f"/admin/password_reset/confirm/{key}/{token}/", follow=True).redirect_chain[-1][0]
    new = {"new_password1": "otra-Clave-2026", "new_password2": "otra-Clave-2026"}
    assert client.post(form, new).status_code == 302


def test_a_password_reset_is_told_and_ends_every_session(inside, person, told):
    assert told(lambda: reset_password(person)) == [(PASSWORD, [person.email])]
    assert inside.get("/admin/").status_code == 302


def test_a_password_reset_ends_the_wait_after_wrong_ones(client, person):
    for _ in range(10):
        client.post("/admin/login/", {"username": person.username, "password": "wrong"})
    reset_password(person)
    client.post("/admin/login/", {"username": person.username, "password": "otra-Clave-2026"})
    assert client.get("/admin/").status_code == 200


def test_a_hash_that_is_computed_anew_is_no_change(person, told):
    person.password = make_password(person.username)
    assert told(lambda: person.save(update_fields=["password"])) == []


@pytest.mark.django_db
def test_a_new_account_is_told_nothing(django_user_model, told):
    assert told(lambda: django_user_model.objects.create_user("nueva", "nueva@example.org", "clave")) == []


def test_saving_an_account_as_it_was_tells_nothing(person, told):
    assert told(person.save) == []
