"""Mails of the loading go nowhere; those of whoever tries the site afterwards, in the same process, do."""

import pytest
from django.conf import settings
from django.core.mail import send_mail

from demo.loader import Demonstration
from demo.management.commands import demo

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def an_empty_database(monkeypatch):
    """Whatever another test of this room has loaded is not what is asked here."""
    monkeypatch.setattr(demo, "_refuse_a_site_with_content", lambda: None)


def say(subject):
    send_mail(subject, "", None, ["moderadora@example.org"])


def test_only_the_loading_is_silent(monkeypatch, mailoutbox):
    monkeypatch.setattr(Demonstration, "load", lambda self: say("While it is made"))
    demo.Command()._load(8000)
    say("Afterwards")
    assert [mail.subject for mail in mailoutbox] == ["Afterwards"]


def test_a_loading_that_fails_is_silent_no_longer_either(monkeypatch):
    def fail(self):
        raise RuntimeError

    backend = settings.EMAIL_BACKEND
    monkeypatch.setattr(Demonstration, "load", fail)
    with pytest.raises(RuntimeError):
        demo.Command()._load(8000)
    assert backend == settings.EMAIL_BACKEND
