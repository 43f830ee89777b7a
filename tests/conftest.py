"""Fixtures that every room's tests share. Data comes from `tests.factories`."""

import gc
from types import SimpleNamespace

import pytest
from django.core.cache import cache
from django.db import connection
from wagtail.models import Locale, Page, Site
from wagtail.signal_handlers import disable_reference_index_auto_update

from clearance.history import triggers
from search.log import writing
from search.views import limits
from tests import factories
from tests.shared import shared


def pytest_collection_finish() -> None:
    """Modules stay loaded: to look through them for garbage again and again costs every test its share."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.fixture(autouse=True)
def nothing_remembered_from_the_test_before(monkeypatch):
    cache.clear()
    monkeypatch.setattr(writing, "_waiting", [])  # searches not yet in the log


@pytest.fixture(autouse=True)
def the_database_answers_searches(request, settings):
    """Elasticsearch answers only where a test asks for it, so that the others mean the same everywhere."""
    if not any(request.node.get_closest_marker(mark) for mark in ("elasticsearch", "browser")):
        settings.ELASTICSEARCH_URL = ""


@pytest.fixture(autouse=True)
def saves_leave_the_indices_of_the_admin_alone(request):
    """They cost a quarter of every save; who asks what uses what, or searches the admin, wants them."""
    if "indices_of_the_admin" in request.fixturenames:
        yield
    else:
        with disable_reference_index_auto_update():
            yield


@pytest.fixture
def indices_of_the_admin(settings):
    """Wagtail notes at every save which pages use what, and what the admin's own search finds."""
    backends = settings.WAGTAILSEARCH_BACKENDS
    settings.WAGTAILSEARCH_BACKENDS = {"default": backends["default"] | {"AUTO_UPDATE": True}}


@pytest.fixture
def within_a_minute(monkeypatch):
    """What a test asks again and again falls into one window of the limits, however slow the machine is."""
    monkeypatch.setattr(limits, "time", SimpleNamespace(time=lambda: 1_000_000.0))


@pytest.fixture(autouse=True)
def media_in_a_temporary_folder(settings, tmp_path):
    settings.MEDIA_ROOT = str(tmp_path / "media")


@pytest.fixture(scope="session")
def django_db_setup(django_db_setup, django_db_blocker):
    """Tests that flush the database delete the history too: only its own tests set up its refusal."""
    with django_db_blocker.unblock():
        triggers.remove(connection)


@pytest.fixture
def spanish(db):
    return Locale.objects.get_or_create(language_code="es")[0]


@shared
def english():
    return Locale.objects.get_or_create(language_code="en")[0]


@shared
def root():
    return factories.roots()


@shared
def home(root):
    """The Spanish front page, live, and the root of the default site."""
    Page.objects.filter(depth=2).delete()
    root.refresh_from_db()
    page = factories.home_page(root)
    Site.objects.update_or_create(
        is_default_site=True, defaults={"hostname": "localhost", "root_page": page, "site_name": "Vocería"}
    )
    return page
