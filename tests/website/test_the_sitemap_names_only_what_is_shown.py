import datetime as dt

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests import factories
from website.sitemaps import PublicSitemap

PAGES = "/sitemap-paginas.xml"


def sitemap(client, address=PAGES):
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "application/xml"
    return response.content.decode()


def test_shown_pages_of_every_language_stand_there_with_their_translations(client, home, english):
    factories.publish(home.copy_for_translation(english))
    xml = sitemap(client)
    assert "<loc>http://localhost/es/</loc>" in xml
    assert "<loc>http://localhost/en/</loc>" in xml
    assert 'hreflang="en" href="http://localhost/en/"' in xml
    assert 'hreflang="x-default" href="http://localhost/es/"' in xml


def test_drafts_expired_and_restricted_pages_are_absent(client, home):
    past = timezone.now() - dt.timedelta(minutes=1)
    factories.section(home, "Borrador", slug="borrador", live=False)
    factories.section(home, "Vencida", slug="vencida", expire_at=past)
    closed = factories.section(home, "Cerrada", slug="cerrada")
    factories.section(closed, "Debajo", slug="debajo")
    PageViewRestriction.objects.create(page=closed, restriction_type="password", password="x")
    factories.section(home, "Abierta", slug="abierta")
    xml = sitemap(client)
    assert "/es/abierta/" in xml
    for hidden in ("borrador", "vencida", "cerrada", "debajo"):
        assert hidden not in xml


def test_a_large_site_has_an_index_of_several(client, home, monkeypatch):
    monkeypatch.setattr(PublicSitemap, "limit", 2)
    for number in range(4):
        factories.section(home, f"Página {number}", slug=f"pagina-{number}")
    index = sitemap(client, "/sitemap.xml")
    assert index.count("<sitemap>") == 3
    assert f"http://testserver{PAGES}?p=3" in index
    found = "".join(sitemap(client, f"{PAGES}?p={number}") for number in (1, 2, 3))
    assert found.count("<loc>") == 5


def test_its_queries_do_not_grow_with_the_pages(client, home, django_assert_max_num_queries):
    for number in range(30):
        factories.section(home, f"Página {number}", slug=f"pagina-{number}")
    with django_assert_max_num_queries(12):
        sitemap(client)


@pytest.mark.parametrize("part", ["0", "abc", "1e9", "99999999", "-1", "%00"])
def test_a_part_that_does_not_exist_is_not_found(client, home, part):
    assert client.get(f"{PAGES}?p={part}").status_code == 404
    assert client.get("/sitemap-otra.xml").status_code == 404


def test_robots_points_to_it(client):
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /admin/" in text
