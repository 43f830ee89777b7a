import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file

from page_cache import triggers
from tests import factories


@pytest.fixture
def cached(transactional_db, settings):
    """The page cache as in production: its triggers in the database, whose transactions end."""
    settings.PAGE_CACHE = True
    caches["pages"].clear()
    triggers.install(connection)
    yield caches["pages"]
    triggers.remove(connection)


@pytest.fixture
def office(cached, home):
    return factories.institution(home, "Ayuntamiento", slug="ayuntamiento", publishes_directly=True)


@pytest.fixture
def index(office):
    return factories.bulletin_index(office, slug="boletines")


@pytest.fixture
def bulletin(index):
    return factories.bulletin(index, "Aviso de lluvia", slug="aviso")


@pytest.fixture
def photograph(cached):
    return Image.objects.create(title="Malecón", file=get_test_image_file())


@pytest.fixture
def citizen(cached):
    """A client without a session: what it reads is what everybody reads."""
    return Client()
