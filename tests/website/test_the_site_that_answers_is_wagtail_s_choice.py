"""The frame reads sites and homes in one query of its own, and must choose as Wagtail does."""

import pytest
from django.test import RequestFactory
from wagtail.models import Site
from wagtail.models.sites import get_site_for_hostname

from tests import factories
from website import surroundings

HOSTS = ("uno.example", "dos.example", "tres.example", "nadie.example", "localhost")
PORTS = ("80", "443", "8000")


@pytest.fixture
def sites(home, root, settings):
    settings.ALLOWED_HOSTS = ["*"]
    second, third = (factories.home_page(root, title=name, slug=name) for name in ("dos", "tres"))
    Site.objects.create(hostname="dos.example", port=80, root_page=second)
    Site.objects.create(hostname="tres.example", port=80, root_page=second)
    Site.objects.create(hostname="tres.example", port=8000, root_page=third)


def expected(host, port):
    try:
        return str(get_site_for_hostname(host, port).root_page.translation_key)
    except Site.DoesNotExist:
        return ""


@pytest.mark.parametrize("has_default", [True, False])
def test_each_host_and_port_leads_to_the_same_root(sites, has_default):
    Site.objects.filter(is_default_site=True).update(is_default_site=has_default, hostname="uno.example")
    for host in HOSTS:
        for port in PORTS:
            request = RequestFactory().get("/", HTTP_HOST=host, SERVER_PORT=port)
            around, _pages = surroundings.pages_around(request, surroundings.Around().pages())
            assert around.home_key == expected(host, port), (host, port)


def test_what_is_remembered_finds_the_same_as_what_is_learnt(home, english):
    factories.publish(home.copy_for_translation(english))
    factories.section(home, "Trámites")
    request = RequestFactory().get("/", HTTP_HOST="localhost")
    surroundings.surroundings.forget()
    learnt = surroundings.pages_around(request, surroundings.Around().pages())
    assert learnt == surroundings.pages_around(request, surroundings.Around().pages())
    assert len(learnt[0].in_menus) == 1 and len(learnt[1]) == 3
