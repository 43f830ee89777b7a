import datetime as dt

from django.utils import timezone

from tests import factories


def test_search_comes_first_and_once(client, home):
    html = client.get("/es/").content.decode()
    assert html.count('role="search"') == 1
    assert html.index('role="search"') < html.index("</section>")


def test_the_latest_bulletins_and_the_institutions_stand_there(client, home):
    town = factories.institution(home, "Ayuntamiento", slug="ayuntamiento", acronym="HAC")
    index = factories.bulletin_index(town, slug="boletines")
    now = timezone.now()
    for number in range(9):
        factories.bulletin(index, f"Aviso {number}", issued_at=now - dt.timedelta(days=number))
    factories.bulletin(index, "Aviso en borrador", live=False)
    html = client.get("/es/").content.decode()
    assert [html.count(f"Aviso {number}<") for number in range(9)] == [1] * 7 + [0] * 2
    assert html.index("Aviso 0") < html.index("Aviso 1") < html.index("Aviso 6")
    assert "borrador" not in html
    assert '<a href="/es/ayuntamiento/">Ayuntamiento</a>' in html


def test_another_language_shows_its_own(client, home, english):
    factories.publish(home.copy_for_translation(english))
    factories.institution(home, "Ayuntamiento", slug="ayuntamiento")
    assert "Ayuntamiento" not in client.get("/en/").content.decode()


def test_every_page_can_be_skipped_to_its_content(client, home):
    page = factories.section(home, "Acerca", slug="acerca")
    for address in ("/es/", page.url, "/es/no-existe/"):
        html = client.get(address).content.decode()
        body = html[html.index("<body") :]
        assert body.index('<a class="skip-link" href="#main">') < body.index("<header")
        assert body.count('<main id="main"') == 1
        assert 'role="search"' in html
