import time

import pytest
from django.urls import reverse
from django_otp.oath import TOTP

from tests import factories
from tests.shared import shared
from website.second_factor import devices


@shared
def office(home):
    return factories.office(home, "Coatzacoalcos")


@shared
def person(office):
    return office.editor


@pytest.fixture
def the_telephone_shows():
    """The code that somebody's authenticator shows; later ones by counting steps of time on."""

    def code(device, steps_later=0):
        device.refresh_from_db()
        totp = TOTP(device.bin_key, device.step, device.t0, device.digits, device.drift)
        totp.time = time.time() + steps_later * device.step
        return f"{totp.token():06d}"

    return code


@pytest.fixture
def enrolled(person, the_telephone_shows):
    """The person's recovery codes, once the second step is on."""
    device = devices.unconfirmed_of(person)
    return devices.confirm(device, the_telephone_shows(device))


@pytest.fixture
def log_in(client):
    def post(person):
        data = {"username": person.username, "password": person.username}
        return client.post(reverse("wagtailadmin_login"), data, follow=True)

    return post
