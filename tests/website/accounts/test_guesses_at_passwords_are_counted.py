"""Whatever the form: after some free guesses each wrong one makes whoever guesses wait longer."""

import re
from datetime import timedelta

import pytest
from axes.models import AccessAttempt
from django.contrib.auth import get_user_model
from django.urls import reverse
from django.utils import timezone
from wagtail.models import CollectionViewRestriction, PageViewRestriction

from tests import factories
from website.accounts import guesses
from website.accounts.models import FREE_GUESSES, LONGEST_PAUSE, GuessCount

pytestmark = pytest.mark.usefixtures("clock_stands_still")
LOG_IN = reverse("wagtailadmin_login")
PUBLIC_LOG_IN = "/es/_util/login/"


def type_password(client, person, password, address=LOG_IN, **more):
    return client.post(address, {"username": person.username, "password": password}, **more)


def is_inside(client):
    return client.get("/admin/").status_code == 200


def later(time=LONGEST_PAUSE):
    GuessCount.objects.update(last_at=timezone.now() - time)


@pytest.mark.parametrize("address", [LOG_IN, PUBLIC_LOG_IN])
def test_after_many_errors_even_the_right_password_waits(client, person, address):
    for _ in range(20):
        type_password(client, person, "wrong", address)
    answer = type_password(client, person, person.username, address)
    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 10
    assert re.search(r"Espere \d+ segundos", answer.content.decode())
    assert not is_inside(client)
    later()
    type_password(client, person, person.username, address)
    assert is_inside(client)


def test_a_few_errors_make_nobody_wait(client, person):
    for _ in range(FREE_GUESSES - 1):
        assert type_password(client, person, "wrong").status_code == 200
    type_password(client, person, person.username)
    assert is_inside(client)
    assert not GuessCount.objects.exists()


def test_pauses_grow_up_to_a_quarter_of_an_hour():
    pauses = [GuessCount(failures=failures).pause.total_seconds() for failures in range(4, 16)]
    assert pauses == [0, 10, 20, 40, 80, 160, 320, 640, 900, 900, 900, 900]
    assert GuessCount(failures=2_000_000).pause == LONGEST_PAUSE


def test_insisting_makes_no_pause_longer(client, person):
    for _ in range(30):
        type_password(client, person, "wrong")
    assert GuessCount.objects.get().failures == FREE_GUESSES


def test_a_stranger_elsewhere_makes_nobody_wait(client, person):
    for _ in range(20):
        type_password(client, person, "wrong", REMOTE_ADDR="203.0.113.9")
    type_password(client, person, person.username)
    assert is_inside(client)


def test_other_people_at_the_same_address_do_not_wait(client, person, home):
    for _ in range(20):
        type_password(client, person, "wrong")
    other = factories.moderator()
    type_password(client, other, other.username)
    assert is_inside(client)


def test_a_whole_subscriber_of_ipv6_is_one_address(client, person):
    for number in range(20):
        type_password(client, person, "wrong", REMOTE_ADDR=f"2001:db8:1:2::{number:x}")
    assert GuessCount.objects.count() == 1


def test_spelling_the_name_otherwise_is_no_way_round(client, person):
    for name in [person.username, person.username.upper(), person.username.title()] * 5:
        client.post(LOG_IN, {"username": name, "password": "wrong"})
    assert GuessCount.objects.count() == 1


@pytest.mark.parametrize("address", ["", "not an address", "10.0.0.1"])
def test_no_address_breaks_the_log_in(client, person, address):
    assert type_password(client, person, "wrong", REMOTE_ADDR=address).status_code == 200


def test_proxies_are_believed_as_far_as_they_are_trusted(client, person, settings):
    settings.TRUSTED_PROXIES = 1
    for _ in range(20):
        type_password(client, person, "wrong", HTTP_X_FORWARDED_FOR="203.0.113.9")
    type_password(client, person, person.username, HTTP_X_FORWARDED_FOR="198.51.100.4")
    assert is_inside(client)


def test_errors_are_forgotten_after_a_day(client, person):
    for _ in range(FREE_GUESSES + 1):
        type_password(client, person, "wrong")
    later(timedelta(days=1, minutes=1))
    for _ in range(FREE_GUESSES):
        assert type_password(client, person, "wrong").status_code == 200


def test_neither_names_nor_addresses_are_kept(client, person):
    type_password(client, person, "wrong", REMOTE_ADDR="203.0.113.9")
    kept = " ".join(str(value) for row in GuessCount.objects.values() for value in row.values())
    assert person.username not in kept
    assert "203.0.113.9" not in kept


def account_form(person, **changes):
    return {
        "name_email-first_name": "Ana",
        "name_email-last_name": "Ruiz",
        "name_email-email": person.email,
        "locale-preferred_language": "",
        "locale-current_time_zone": "",
        "theme-theme": "system",
        "theme-contrast": "system",
        "theme-density": "default",
        "theme-keyboard_shortcuts": "on",
        **changes,
    }


ACCOUNT = "/admin/account/"


def new_password(person, old, new="otra-Clave-2026"):
    return account_form(
        person,
        **{"password-old_password": old, "password-new_password1": new, "password-new_password2": new},
    )


def new_address(person, password):
    return account_form(person, **{"name_email-email": "otra@example.org", "name_email-password": password})


@pytest.mark.parametrize("form", [new_password, new_address])
def test_the_account_counts_guesses_once_each(inside, person, form):
    for _ in range(FREE_GUESSES):
        answer = inside.post(ACCOUNT, form(person, "wrong"))
        assert answer.status_code == 200
    assert GuessCount.objects.get().failures == FREE_GUESSES
    answer = inside.post(ACCOUNT, form(person, person.username))
    assert answer.status_code == 429
    assert "Espere" in answer.content.decode()
    later()
    assert inside.post(ACCOUNT, form(person, person.username)).status_code == 302


@pytest.mark.parametrize("password", ["", "wrong"])
def test_a_new_address_needs_the_password(inside, person, password):
    answer = inside.post(ACCOUNT, new_address(person, password))
    assert "Esa no es su contraseña" in answer.content.decode()
    assert get_user_model().objects.get(pk=person.pk).email == person.email


def test_a_new_name_needs_none(inside, person):
    assert inside.post(ACCOUNT, account_form(person)).status_code == 302
    assert get_user_model().objects.get(pk=person.pk).first_name == "Ana"


def test_the_account_needs_the_right_to_enter_the_admin(client, person):
    assert client.get(ACCOUNT)["Location"].startswith(LOG_IN)
    client.force_login(factories.user("citizen"))
    assert client.get(ACCOUNT).status_code == 302


def restricted_page(home):
    page = factories.section(home, "Prensa", live=True)
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="reservado"
    )
    return reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk]), page.url


def restricted_document(home):
    document = factories.document()
    restriction = CollectionViewRestriction.objects.create(
        collection=document.collection,
        restriction_type=PageViewRestriction.PASSWORD,
        password="reservado",
    )
    return reverse("wagtaildocs_authenticate_with_password", args=[restriction.pk]), document.url


@pytest.mark.parametrize("reserve", [restricted_page, restricted_document])
def test_what_is_reserved_counts_guesses(client, home, reserve):
    address, behind = reserve(home)
    for _ in range(20):
        answer = client.post(address, {"password": "wrong", "return_url": behind})
    assert answer.status_code == 429
    answer = client.post(address, {"password": "reservado", "return_url": behind})
    assert answer.status_code == 429
    assert re.search(r"Espere \d+ segundos", answer.content.decode())
    later()
    assert client.post(address, {"password": "reservado", "return_url": behind})["Location"] == behind
    assert not GuessCount.objects.exists()


def test_a_wait_is_told_in_words():
    told = {seconds: guesses.in_words(seconds) for seconds in (1, 59, 60, 61, 900)}
    assert told == {
        1: "1 segundo",
        59: "59 segundos",
        60: "1 minuto",
        61: "2 minutos",
        900: "15 minutos",
    }


def test_the_record_of_log_ins_locks_nobody_out(client, person, settings):
    settings.AXES_ENABLED = True
    for _ in range(20):
        type_password(client, person, "wrong", REMOTE_ADDR="203.0.113.9")
    later()
    assert type_password(client, person, person.username, REMOTE_ADDR="203.0.113.9").status_code == 302
    assert AccessAttempt.objects.get().ip_address == "203.0.113.9"


@pytest.mark.parametrize("address", ["", "nonsense"])
def test_the_record_takes_any_address(client, person, settings, address):
    settings.AXES_ENABLED = True
    settings.TRUSTED_PROXIES = 1
    answer = type_password(client, person, "wrong", HTTP_X_FORWARDED_FOR=address)
    assert answer.status_code == 200
