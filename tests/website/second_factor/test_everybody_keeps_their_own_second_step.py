"""Turning it on and off, recovery codes, roles that must have it, and the way out for who lost everything."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from django.urls import reverse
from django_otp.plugins.otp_totp.models import TOTPDevice
from wagtail.models import ModelLogEntry

from tests import factories
from tests.shared import shared
from website.accounts.models import FREE_GUESSES
from website.second_factor import devices

pytestmark = pytest.mark.usefixtures("clock_stands_still")

OWN, ENROL = "/admin/segundo-paso/", "/admin/segundo-paso/activar/"


@shared
def moderator(home):
    return factories.moderator()


@pytest.fixture
def inside(client, person):
    client.force_login(person)
    return client


def passed(client, person, code):
    client.force_login(person)
    client.post(reverse("second_factor_verify"), {"code": code})
    return client


def told_of(person):
    return list(
        ModelLogEntry.objects.filter(object_id=str(person.pk), action__startswith="second_factor")
        .order_by("pk")
        .values_list("action", "user__username")
    )


def test_it_is_turned_on_with_the_first_code(inside, person, the_telephone_shows):
    page = inside.get(ENROL)
    device = devices.unconfirmed_of(person)
    assert page.context["key"] in page.content.decode()
    assert "<svg" in page.content.decode()
    answer = inside.post(ENROL, {"code": the_telephone_shows(device)})
    assert len(answer.context["codes"]) == 10
    assert inside.get("/admin/").status_code == 200  # the same session goes on
    assert told_of(person) == [("second_factor.on", person.username)]


def test_a_wrong_first_code_turns_nothing_on(inside, person):
    inside.get(ENROL)
    assert inside.post(ENROL, {"code": "000000"}).context["form"].errors["code"]
    assert devices.authenticator_of(person) is None
    assert inside.get("/admin/").status_code == 200


def test_a_wrong_code_keeps_the_key_that_was_scanned(inside):
    shown = inside.get(ENROL).context["key"]
    assert inside.post(ENROL, {"code": "000000"}).context["key"] == shown


def test_each_opening_shows_a_key_that_nobody_has_seen(inside, person):
    assert inside.get(ENROL).context["key"] != inside.get(ENROL).context["key"]


def test_a_key_seen_in_another_session_is_never_confirmed(inside, person, the_telephone_shows):
    """Whoever once knew the password opened the page and kept the key."""
    thief = Client()
    thief.force_login(person)
    thief.get(ENROL)
    code = the_telephone_shows(devices.unconfirmed_of(person))
    inside.post(ENROL, {"code": code})
    assert devices.authenticator_of(person) is None


@pytest.mark.parametrize("leave", ["log out", "change the password"])
def test_what_was_not_confirmed_is_forgotten(inside, person, leave):
    inside.get(ENROL)
    if leave == "log out":
        inside.post(reverse("wagtailadmin_logout"))
    else:
        person.set_password("another one")
        person.save()
    assert not TOTPDevice.objects.filter(user=person).exists()


def guesses_that_were_heard(client, data, times):
    answers = [client.post(OWN, data) for _ in range(times)]
    return sum(answer.status_code == 200 for answer in answers)


def test_turning_it_off_counts_guesses_at_the_password(client, person, enrolled):
    passed(client, person, enrolled[0])
    assert guesses_that_were_heard(client, {"password": "wrong", "off": "1"}, 20) == FREE_GUESSES
    answer = client.post(OWN, {"password": person.username, "off": "1"})
    assert answer.status_code == 429
    assert int(answer["Retry-After"]) > 0
    assert devices.authenticator_of(person)


def test_each_change_is_told_by_mail(client, person, admin_client, told, the_telephone_shows):
    codes = []

    def turn_on():
        device = devices.unconfirmed_of(person)
        codes.extend(devices.confirm(device, the_telephone_shows(device)))

    password = {"password": person.username}
    reset = reverse("second_factor_reset", args=[person.pk])
    to = [person.email]
    assert told(turn_on) == [("El segundo paso de su cuenta está activo", to)]
    passed(client, person, codes[0])
    assert told(lambda: client.post(OWN, {**password, "renew": "1"})) == [
        ("Su cuenta tiene nuevos códigos de recuperación", to)
    ]
    assert told(lambda: client.post(OWN, {**password, "off": "1"})) == [
        ("El segundo paso de su cuenta está apagado", to)
    ]
    turn_on()
    assert told(lambda: admin_client.post(reset)) == [("Se restableció el segundo paso de su cuenta", to)]


def test_new_recovery_codes_end_the_old_ones(client, person, enrolled):
    passed(client, person, enrolled[0])
    codes = client.post(OWN, {"password": person.username, "renew": "1"}).context["codes"]
    assert not set(codes) & set(enrolled)
    assert client.get("/admin/").status_code == 200
    elsewhere = passed(Client(), person, enrolled[1])
    assert elsewhere.get("/admin/").status_code == 302


@pytest.mark.parametrize("roles", [["moderators"], ["everybody"]])
def test_a_role_that_must_have_it_sets_it_up_before_anything_else(client, settings, moderator, roles):
    settings.REQUIRE_SECOND_FACTOR = roles
    client.force_login(moderator)
    assert client.get("/admin/visto-bueno/por-revisar/")["Location"].startswith(ENROL)
    assert client.get("/es/", follow=True).wsgi_request.user.is_anonymous
    assert client.get(ENROL).status_code == 200


def test_other_roles_go_on_without_it(inside, settings):
    settings.REQUIRE_SECOND_FACTOR = ["moderators", "administrators"]
    assert inside.get("/admin/").status_code == 200


def test_administrators_may_be_asked_for_it(admin_client, root, settings):
    settings.REQUIRE_SECOND_FACTOR = ["administrators"]
    assert admin_client.get("/admin/")["Location"].startswith(ENROL)


def test_an_administrator_resets_what_somebody_lost(admin_client, admin_user, person, enrolled, client):
    address = reverse("second_factor_reset", args=[person.pk])
    assert address in admin_client.get(reverse("wagtailusers_users:index")).content.decode()
    assert admin_client.get(address).status_code == 200
    assert devices.authenticator_of(person)  # looking changes nothing
    admin_client.post(address)
    assert devices.authenticator_of(person) is None
    assert told_of(person)[-1] == ("second_factor.reset", admin_user.username)


def test_nobody_else_resets_it(client, moderator, person, enrolled):
    client.force_login(moderator)
    client.post(reverse("second_factor_reset", args=[person.pk]))
    assert devices.authenticator_of(person)


def test_the_machine_s_keeper_resets_it_by_command(person, enrolled, capsys):
    call_command("reset_second_factor", person.username)
    assert devices.authenticator_of(person) is None
    assert person.username in capsys.readouterr().out
    assert told_of(person)[-1] == ("second_factor.reset", None)


def test_the_command_names_whom_it_does_not_know(db):
    with pytest.raises(CommandError, match="nadie"):
        call_command("reset_second_factor", "nadie")
