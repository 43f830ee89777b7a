import pytest

from tests import factories


def test_it_carries_both_schemes_and_may_be_kept_forever(client):
    response = client.get("/estilo/acento-8a2f14.css")
    assert response["Content-Type"] == "text/css; charset=utf-8"
    assert "--accent: #8a2f14" in response.content.decode()
    assert "prefers-color-scheme: dark" in response.content.decode()
    assert "immutable" in response["Cache-Control"]


@pytest.mark.parametrize("colour", ["ffffff", "f2d36b", "8a2f1", "8A2F14", "zzzzzz", "8a2f14}"])
def test_unreadable_or_impossible_colours_are_not_found(client, home, colour):
    assert client.get(f"/estilo/acento-{colour}.css").status_code == 404


def test_the_institution_and_its_pages_link_it_and_others_do_not(client, home):
    town = factories.institution(home, "Ayuntamiento", slug="ayuntamiento", accent_colour="#8A2F14")
    section = factories.section(town, "Trámites")
    factories.institution(home, "Instituto", slug="instituto")
    for page in (town, section):
        assert b"/estilo/acento-8a2f14.css" in client.get(page.url).content
    assert b"/estilo/" not in client.get("/es/instituto/").content
    assert b"/estilo/" not in client.get("/es/").content
