"""Nobody's letter box is filled with links to a new password, and nobody learns who has an account."""

import pytest

from tests import factories
from website.accounts.resets import MOST_A_MINUTE, MOST_AN_HOUR

ADDRESS = "/admin/password_reset/"


@pytest.fixture
def people(db):
    for name in ("eva", "luz"):
        factories.user(name, is_staff=True, is_superuser=True)


def ask(client, name, reader="198.51.100.1"):
    return client.post(ADDRESS, {"email": f"{name}@example.org"}, REMOTE_ADDR=reader)


def test_an_address_gets_a_few_letters_an_hour(client, people, mailoutbox):
    for number in range(MOST_AN_HOUR + 3):
        assert ask(client, "eva", f"198.51.100.{number}").status_code == 302
    assert len(mailoutbox) == MOST_AN_HOUR
    ask(client, "luz")
    assert mailoutbox[-1].to == ["luz@example.org"]


def test_the_same_is_said_of_addresses_that_nobody_has(client, people):
    known, unknown = ask(client, "eva"), ask(client, "nadie")
    assert (known.status_code, known["Location"]) == (unknown.status_code, unknown["Location"])


def test_one_reader_asks_a_few_times_a_minute(client, people, within_a_minute, mailoutbox):
    for number in range(MOST_A_MINUTE):
        ask(client, f"nadie{number}")
    refused = ask(client, "eva")
    assert refused.status_code == 429 and refused["Retry-After"]
    assert ask(client, "eva", reader="198.51.100.2").status_code == 302
    assert len(mailoutbox) == 1
