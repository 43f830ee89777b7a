"""`manage.py check --deploy`: settings that are right one by one and wrong together."""

from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.core import checks
from django.http.request import validate_host


@checks.register("voceria", deploy=True)
def settings_agree(app_configs: Any = None, **kwargs: Any) -> list[checks.CheckMessage]:
    return [*_about_proxies(), *_about_the_address()]


def _about_proxies() -> Iterator[checks.CheckMessage]:
    """Whoever believes what a proxy says of TLS knows that there is one, and the other way round."""
    if settings.SECURE_PROXY_SSL_HEADER and not settings.TRUSTED_PROXIES:
        yield checks.Warning(
            "BEHIND_PROXY is true and TRUSTED_PROXIES is 0: all readers share the proxy's limits.",
            hint="Give the number of proxies, or BEHIND_PROXY=false where there is none.",
            id="voceria.W001",
        )
    if settings.TRUSTED_PROXIES and not settings.SECURE_PROXY_SSL_HEADER:
        yield checks.Warning(
            "TRUSTED_PROXIES is set and BEHIND_PROXY is false: readers may claim any address.",
            hint="Set BEHIND_PROXY=true behind a proxy, or TRUSTED_PROXIES=0 where there is none.",
            id="voceria.W002",
        )


def _about_the_address() -> Iterator[checks.CheckMessage]:
    address = urlsplit(settings.WAGTAILADMIN_BASE_URL)
    if settings.SECURE_SSL_REDIRECT and address.scheme != "https":
        yield checks.Warning(
            "BASE_URL is http:// and every request is redirected to https://.",
            hint="Give the address that readers see.",
            id="voceria.W003",
        )
    if not validate_host(address.hostname or "", settings.ALLOWED_HOSTS):
        yield checks.Warning(
            f"BASE_URL names {address.hostname}, which ALLOWED_HOSTS refuses: links in mails fail.",
            hint="Name the host of BASE_URL in ALLOWED_HOSTS.",
            id="voceria.W004",
        )
