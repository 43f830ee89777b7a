"""With Redis gone every address answers, and people log in and work."""

import socket

import pytest

from tests import factories

PUBLIC = (
    "/es/",
    "/es/ayuntamiento/",
    "/es/ayuntamiento/boletines/",
    "/es/ayuntamiento/boletines/atom/",
    "/es/buscar/?q=aviso",
    "/sitemap.xml",
    "/robots.txt",
    "/salud/",
)


@pytest.fixture(params=["refused", "frozen"])
def no_redis(request, settings):
    """`CACHES` as REDIS_URL makes it, at a port that nobody serves or whose server never answers."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        if request.param == "frozen":
            server.listen(64)
        location = f"redis://127.0.0.1:{server.getsockname()[1]}/0"
        backend = "common.redis_cache.PatientRedisCache"
        settings.CACHES = {"default": {"BACKEND": backend, "LOCATION": location}}
        yield


@pytest.fixture
def bulletin(home):
    office = factories.institution(home, "Ayuntamiento", slug="ayuntamiento", publishes_directly=True)
    return factories.bulletin(factories.bulletin_index(office), "Aviso")


def test_every_public_address_answers(bulletin, client, no_redis):
    for address in (*PUBLIC, bulletin.url):
        assert client.get(address).status_code == 200, address


def test_people_log_in_and_work(bulletin, client, no_redis, django_user_model):
    django_user_model.objects.create_superuser("ana", "ana@example.org", "una clave larga")
    client.post("/admin/login/", {"username": "ana", "password": "una clave larga"})
    assert client.get("/admin/").status_code == 200
    assert client.get(f"/admin/pages/{bulletin.pk}/edit/").status_code == 200
