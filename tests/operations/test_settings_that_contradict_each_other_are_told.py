import pytest

from operations.checks import settings_agree


@pytest.fixture
def production(settings):
    settings.BASE_URL = settings.WAGTAILADMIN_BASE_URL = "https://voceria.example.org"
    settings.ALLOWED_HOSTS = ["voceria.example.org"]
    settings.SECURE_SSL_REDIRECT = True
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    settings.TRUSTED_PROXIES = 1
    return settings


def told():
    return [message.id for message in settings_agree()]


def test_settings_that_agree_are_not_told(production):
    assert told() == []
    production.SECURE_PROXY_SSL_HEADER, production.TRUSTED_PROXIES = None, 0
    assert told() == []
    production.ALLOWED_HOSTS = [".example.org"]
    assert told() == []


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        ({"TRUSTED_PROXIES": 0}, "voceria.W001"),
        ({"SECURE_PROXY_SSL_HEADER": None}, "voceria.W002"),
        ({"WAGTAILADMIN_BASE_URL": "http://voceria.example.org"}, "voceria.W003"),
        ({"WAGTAILADMIN_BASE_URL": "https://other.example.org"}, "voceria.W004"),
    ],
)
def test_each_contradiction_is_told(production, changed, message):
    for name, value in changed.items():
        setattr(production, name, value)
    assert told() == [message]
