import pytest

from tests import factories


def test_the_log_in_page_greets_in_spanish_by_name(client, db):
    html = client.get("/admin/login/", headers={"accept-language": "es"}).content.decode()
    assert '<html lang="es"' in html
    assert "img/voceria.svg" in html
    assert "css/admin.css" in html
    assert "Wagtail</title>" not in html
    assert "Contraseña" in html


@pytest.mark.parametrize("address", ["/admin/", "/admin/pages/"])
def test_every_view_wears_it(client, home, address):
    client.force_login(factories.user("ana", is_superuser=True))
    html = client.get(address).content.decode()
    assert "css/admin.css" in html
    assert "- Vocería</title>" in html


def test_what_wagtail_has_not_in_spanish_is_in_our_catalogue(client, home):
    client.force_login(factories.user("ana", is_superuser=True))
    html = client.get("/admin/", headers={"accept-language": "es"}).content.decode()
    assert "Buscar en todas las páginas…" in html
    assert "Search all pages" not in html
