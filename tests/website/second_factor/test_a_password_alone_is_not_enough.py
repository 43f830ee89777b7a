"""Whoever turned the second step on gets nowhere with the password, by whichever form it was typed."""

import re

import pytest
from django.urls import reverse
from django.utils import timezone

from website.accounts.models import FREE_GUESSES, LONGEST_PAUSE, GuessCount
from website.second_factor import devices

pytestmark = pytest.mark.usefixtures("clock_stands_still")

HOME, VERIFY = "/admin/", "/admin/segundo-paso/codigo/"


def type_code(client, code, **more):
    return client.post(VERIFY, {"code": code, **more})


def later():
    """The clock moves on, so that the longest wait is over."""
    GuessCount.objects.update(last_at=timezone.now() - LONGEST_PAUSE)


def test_without_it_the_password_opens_the_admin_as_before(client, person, log_in):
    assert log_in(person).redirect_chain[-1][0] == HOME
    assert client.get(HOME).status_code == 200


def test_with_it_every_page_of_the_admin_leads_to_the_code(client, person, enrolled, log_in):
    assert log_in(person).redirect_chain[-1][0].startswith(VERIFY)
    for address in (HOME, "/admin/pages/", "/admin/account/", reverse("second_factor_enrol")):
        assert client.get(address)["Location"].startswith(VERIFY)
    assert client.post("/admin/account/", {})["Location"] == VERIFY


def test_a_script_of_the_admin_gets_a_403(client, person, enrolled, log_in):
    log_in(person)
    answer = client.get("/admin/api/main/pages/", HTTP_X_REQUESTED_WITH="XMLHttpRequest")
    assert answer.status_code == 403


def test_the_public_log_in_is_no_way_round(client, person, enrolled):
    client.post("/es/_util/login/", {"username": person.username, "password": person.username})
    assert client.get(HOME)["Location"].startswith(VERIFY)


def test_before_the_code_a_draft_s_files_stay_shut(client, office, person, enrolled, log_in):
    """Outside the admin the session counts for nobody."""
    log_in(person)
    assert client.get("/es/", follow=True).wsgi_request.user.is_anonymous


def test_the_right_code_opens_and_leads_where_the_person_wanted(
    client, person, enrolled, log_in, the_telephone_shows
):
    log_in(person)
    code = the_telephone_shows(devices.authenticator_of(person), steps_later=1)
    assert type_code(client, code, next="/admin/account/")["Location"] == "/admin/account/"
    assert client.get("/admin/account/").status_code == 200


def test_the_code_leads_to_no_other_site(client, person, enrolled, log_in, the_telephone_shows):
    log_in(person)
    code = the_telephone_shows(devices.authenticator_of(person), steps_later=1)
    assert type_code(client, code, next="https://evil.example/")["Location"] == HOME


def test_a_wrong_code_is_refused_in_words(client, person, enrolled, log_in):
    log_in(person)
    answer = type_code(client, "000000")
    assert answer.status_code == 200
    assert answer.context["form"].errors["code"]
    assert client.get(HOME)["Location"].startswith(VERIFY)


def test_one_error_makes_nobody_wait(client, person, enrolled, log_in, the_telephone_shows):
    log_in(person)
    type_code(client, "000000")
    code = the_telephone_shows(devices.authenticator_of(person), steps_later=1)
    assert type_code(client, code).status_code == 302


def test_after_many_errors_even_the_right_code_waits(client, person, enrolled, log_in, the_telephone_shows):
    log_in(person)
    for _ in range(20):
        answer = type_code(client, "000000")
    code = the_telephone_shows(devices.authenticator_of(person), steps_later=1)
    refused = type_code(client, code)
    assert answer.status_code == refused.status_code == 429
    assert re.search(r"Espere \d+ segundos", refused.content.decode())
    later()
    assert type_code(client, code).status_code == 302


def test_a_stranger_with_the_password_does_not_lock_the_telephone_out(
    client, person, enrolled, log_in, the_telephone_shows
):
    log_in(person)
    for _ in range(20):
        type_code(client, "000000")
    code = the_telephone_shows(devices.authenticator_of(person), steps_later=1)
    answer = client.post(VERIFY, {"code": code}, REMOTE_ADDR="192.0.2.7")
    assert answer.status_code == 302


def test_the_owner_is_told_once_of_wrong_codes(client, person, enrolled, log_in, told):
    log_in(person)

    def guess():
        for _ in range(FREE_GUESSES + 5):
            type_code(client, "000000")

    assert told(guess) == [("Alguien escribe códigos equivocados en su cuenta", [person.email])]


def test_a_typed_nonsense_is_counted_too(client, person, enrolled, log_in):
    log_in(person)
    for _ in range(FREE_GUESSES):
        type_code(client, "aaaabbbb")
    assert type_code(client, enrolled[0]).status_code == 429


def test_a_code_opens_once(client, person, enrolled, log_in, the_telephone_shows):
    code = the_telephone_shows(devices.authenticator_of(person), steps_later=1)
    log_in(person)
    type_code(client, code)
    client.post(reverse("wagtailadmin_logout"))
    log_in(person)
    assert type_code(client, code).status_code == 200


def test_a_recovery_code_opens_once(client, person, enrolled, log_in):
    log_in(person)
    assert type_code(client, enrolled[0].upper()).status_code == 302
    client.post(reverse("wagtailadmin_logout"))
    log_in(person)
    assert type_code(client, enrolled[0]).status_code == 200
    assert devices.recovery_codes_left(person) == 9


def test_a_wrong_recovery_code_does_not_hold_up_the_telephone(
    client, person, enrolled, log_in, the_telephone_shows
):
    log_in(person)
    type_code(client, "aaaabbbb")
    code = the_telephone_shows(devices.authenticator_of(person), steps_later=1)
    assert type_code(client, code).status_code == 302


@pytest.mark.parametrize("code", ["", "\x00", "a" * 5_000, "١٢٣٤٥٦", "-1", "1e6"])
def test_no_code_breaks_the_form(client, person, enrolled, log_in, code):
    log_in(person)
    assert type_code(client, code).status_code == 200


def test_another_person_s_code_does_not_open(client, office, person, enrolled, log_in):
    other = office.translator
    device = devices.unconfirmed_of(other)
    device.confirmed = True
    device.save()
    log_in(other)
    assert type_code(client, enrolled[0]).status_code == 200
