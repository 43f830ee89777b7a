"""The demonstration is loaded once for this room, and flushed behind it."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.test import override_settings
from wagtail.models import Site

from demo.loader import Demonstration
from tests import factories


@pytest.fixture(scope="package")
def loaded(django_db_setup, django_db_blocker, tmp_path_factory):
    media = str(tmp_path_factory.mktemp("media"))
    with django_db_blocker.unblock(), override_settings(MEDIA_ROOT=media):
        factories.roots()
        made = Demonstration(8000, lambda text: None)
        made.load()
        made.media = media
    yield made
    with django_db_blocker.unblock():
        call_command("flush", verbosity=0, interactive=False)
        factories.roots()  # which later tests, in whatever order, find as migrations made them
        ContentType.objects.clear_cache()
        Site.clear_site_root_paths_cache()


@pytest.fixture
def demonstration(loaded, db, settings):
    """Each test's own changes are rolled back to the loaded state."""
    settings.MEDIA_ROOT = loaded.media
    return loaded


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/demo" in item.nodeid:
            item.add_marker(pytest.mark.slow)
