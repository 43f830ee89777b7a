import pytest
from django.core import mail
from django.utils import timezone
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file


@pytest.fixture
def photograph(db):
    file = get_test_image_file(size=(1600, 1000))
    return Image.objects.create(title="Malecón", description="El malecón", file=file)


@pytest.fixture
def mailed(django_capture_on_commit_callbacks):
    """The mails that an act sends, once it is committed."""

    def sent(act):
        before = len(mail.outbox)
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return mail.outbox[before:]

    return sent


@pytest.fixture
def told(mailed):
    """Subject and receivers of those mails."""
    return lambda act: [(letter.subject, letter.to) for letter in mailed(act)]


@pytest.fixture
def clock_stands_still(monkeypatch):
    """No pause ends while a slow machine is still typing."""
    now = timezone.now()
    monkeypatch.setattr(timezone, "now", lambda: now)
