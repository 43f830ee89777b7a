from datetime import date
from xml.etree import ElementTree

import pytest
from django.core.cache import cache
from django.utils.html import escape

from tests.factories.search import entry

pytestmark = pytest.mark.django_db
PAGE = "/es/buscar/"


@pytest.fixture(autouse=True)
def site(home):
    return home


def page(client, query="", **parameters):
    response = client.get(f"{PAGE}?{query}" if query else PAGE, parameters or None)
    return response, response.content.decode()


def test_hits_are_marked_and_escaped(client):
    entry("Vacunación <script>", summary="Vacunas & más")
    response, html = page(client, q="vacunacion")
    assert response.status_code == 200
    assert "<mark>Vacunación</mark> &lt;script&gt;" in html
    assert "<mark>Vacunas</mark> &amp; más" in html


def test_the_typed_text_is_escaped(client):
    _, html = page(client, q='"><script>alert(1)</script>')
    assert "<script>alert" not in html and escape('"><script>alert(1)</script>') in html


def test_it_is_never_indexed_by_others(client):
    response, html = page(client, q="agua")
    assert response["X-Robots-Tag"] == "noindex, follow" and '<meta name="robots" content="noindex' in html


def test_facets_count_what_they_would_show(client):
    health = {"institution": "Salud", "institution_key": "s"}
    water = {"institution": "Agua", "institution_key": "a"}
    entry("Vacunación uno", **health)
    entry("Vacunación dos", **health, type="plan")
    entry("Vacunación tres", **water)
    for chosen in ({}, {"type": "bulletin"}, {"institution": "s"}, {"type": "bulletin", "institution": "s"}):
        api = client.get("/api/search/", {"q": "vacunación", **chosen}).json()
        for name in ("type", "institution"):
            for value in api["facets"][name]:
                shown = client.get("/api/search/", {"q": "vacunación", **chosen, name: value["value"]}).json()
                assert shown["total"] == value["count"], (chosen, name, value)


def test_a_chosen_filter_can_be_taken_away(client):
    entry("Vacunación uno", institution="Salud", institution_key="s")
    _, html = page(client, q="vacunación", institution="s")
    assert 'href="?q=vacunaci%C3%B3n"' in html and "aria-current" in html


def test_a_misspelt_word_is_answered_and_told(client):
    entry("Jornada de vacunación")
    _, html = page(client, q="jornada vacunasion")
    assert "<strong>jornada vacunación</strong>" in html and "<mark>vacunación</mark>" in html


def test_few_answers_are_filled_up_with_related_ones_that_say_so(client):
    entry("Jornada de vacunación canina")
    entry("Vacunación en el parque", type="plan")
    for number in range(5):
        entry(f"Bacheo {number}")
    answer = client.get("/api/search/?q=vacunación+canina").json()
    assert [(hit["title"], hit["related"]) for hit in answer["results"]] == [
        ("Jornada de vacunación canina", False),
        ("Vacunación en el parque", True),
    ]
    assert (answer["total"], answer["related"]) == (1, 1)
    assert [(facet["value"], facet["count"]) for facet in answer["facets"]["type"]] == [("bulletin", 1)]
    assert client.get("/api/search/?q=vacunación+canina&page=2").json()["results"] == []
    _, html = page(client, q="vacunación canina")
    assert "search-related" in html


def test_where_nothing_answers_the_related_ones_are_counted_apart(client):
    entry("Vacunación en el parque", type="plan")
    answer = client.get("/api/search/?q=vacunación+canina+gratuita+parque&type=plan").json()
    assert [(hit["title"], hit["related"]) for hit in answer["results"]] == [
        ("Vacunación en el parque", True)
    ]
    assert (answer["total"], answer["related"], answer["facets"]["type"][0]["count"]) == (0, 1, 1)
    _, html = page(client, q="vacunación canina gratuita parque")
    told = "Ningún resultado con todas las palabras; 1 relacionado"
    assert f"<title>vacunación canina gratuita parque: {told} · " in html and f">{told}</h2>" in html


def test_another_reading_is_told_and_the_exact_one_offered(client):
    entry("Jornada de vacunación")
    _, html = page(client, q="vacunasion")
    assert 'href="?q=vacunasion&amp;exact=1"' in html and "Buscar exactamente «vacunasion»" in html
    _, html = page(client, q="vacunasion", exact="1")
    assert "Jornada" not in html and "search-correction" not in html


def test_the_api_leads_to_the_exact_reading_and_takes_it(client):
    entry("Jornada de vacunación")
    answer = client.get("/api/search/?q=vacunasion&page=1").json()
    assert answer["exact_url"] == "http://testserver/api/search/?q=vacunasion&exact=1"
    exact = client.get(answer["exact_url"]).json()
    assert (exact["total"], exact["results"], exact["exact_url"]) == (0, [], None)
    assert client.get("/api/search/?q=vacunación").json()["exact_url"] is None


def test_nothing_found_helps_on(client):
    entry("Jornada de vacunación")
    _, html = page(client, q="submarino", type="bulletin")
    assert "?type=institution" in html and "?q=submarino" in html


def test_a_page_after_the_last_one_leads_back(client):
    entry("Jornada de vacunación")
    response, html = page(client, q="vacunación", page="7")
    assert response.status_code == 200 and 'href="?q=vacunaci%C3%B3n"' in html


@pytest.mark.parametrize("wrong", ["page=abc", "page=1e9", "from=2024-02-31", "type=x", "q=" + "a" * 10_000])
def test_a_wrong_parameter_is_told_in_words(client, wrong):
    response, html = page(client, wrong)
    assert response.status_code == 400 and "notice--error" in html


def test_only_the_period_of_the_words_is_shown(client):
    entry("Bacheo de enero", date=date(2023, 1, 15))
    entry("Bacheo de febrero", date=date(2023, 2, 15))
    answer = client.get("/api/search/", {"q": "boletines de enero de 2023"}).json()
    assert [hit["title"] for hit in answer["results"]] == ["Bacheo de enero"]


@pytest.mark.parametrize("typed", ["12", "0012", "12/2024", "0012/2024", "SS-0012/2024", "boletín 12/2024"])
def test_a_folio_is_found_as_people_write_it(client, typed):
    entry("Jornada de vacunación", folio="SS-0012/2024")
    entry("Doce meses de obras", folio="SS-0112/2024", body="12 colonias")
    assert client.get("/api/search/", {"q": typed}).json()["results"][0]["folio"] == "SS-0012/2024"


def test_a_quoted_phrase_stands_word_for_word(client):
    entry("Lengua de señas en pantalla")
    entry("Señas de otra lengua")
    answer = client.get("/api/search/", {"q": '"lengua de senas"'}).json()
    assert [hit["title"] for hit in answer["results"]] == ["Lengua de señas en pantalla"]


def test_six_queries_are_enough_however_many_there_are(client, django_assert_max_num_queries):
    for number in range(30):
        entry(f"Jornada de vacunación {number}", institution="Salud", institution_key="s", topics=("Salud",))
    page(client, q="vacunación")
    with django_assert_max_num_queries(6):
        page(client, q="jornada de vacunación", type="bulletin")


def test_a_script_that_asks_without_end_is_told_to_wait(client, within_a_minute):
    for _ in range(120):
        assert client.get(PAGE).status_code == 200
    response = client.get(PAGE)
    assert response.status_code == 429 and response["Retry-After"] == "60"
    assert client.get(PAGE, REMOTE_ADDR="10.0.0.9").status_code == 200
    # Without a proxy that is trusted the header of anybody changes nothing.
    assert client.get(PAGE, headers={"X-Forwarded-For": "10.1.1.1"}).status_code == 429
    cache.clear()


def test_a_search_is_a_feed_too(client):
    entry("Jornada de <vacunación>", summary="Sin cita", url="/es/jornada/")
    response = client.get("/es/buscar/atom.xml", {"q": "vacunacion"})
    assert response["Content-Type"].startswith("application/atom+xml")
    xml = response.content.decode()
    assert "Jornada de &lt;vacunación&gt;" in xml and "http://testserver/es/jornada/" in xml
    assert client.get("/es/buscar/atom.xml", {"page": "abc"}).status_code == 400


def test_a_summary_in_the_feed_is_escaped_once(client):
    entry("Vacunación", summary="", body="Vacunación si la edad es < 5 & hay cita", url="/es/jornada/")
    feed = ElementTree.fromstring(client.get("/es/buscar/atom.xml?q=vacunacion").content)
    summary = feed.findtext("a:entry/a:summary", namespaces={"a": "http://www.w3.org/2005/Atom"})
    assert "< 5" not in summary
    assert "&lt; 5 &amp; hay" in summary


def test_the_feed_holds_what_atom_asks_of_it(client):
    entry("Jornada de vacunación", url="/es/jornada/")
    entry("Instituto de Vacunación", type="institution", date=None, url="/es/instituto/")
    feed = ElementTree.fromstring(client.get("/es/buscar/atom.xml?q=vacunacion&type=institution").content)
    atom = {"a": "http://www.w3.org/2005/Atom"}
    links = {link.get("rel"): link.get("href") for link in feed.findall("a:link", atom)}
    assert links["self"] == "http://testserver/es/buscar/atom.xml?q=vacunacion&type=institution"
    (one,) = feed.findall("a:entry", atom)
    assert one.findtext("a:id", namespaces=atom) == "http://testserver/es/instituto/"
    assert one.findtext("a:updated", namespaces=atom)


def test_browsers_learn_where_to_search(client):
    response = client.get("/es/buscar/opensearch.xml")
    assert response["Content-Type"] == "application/opensearchdescription+xml"
    assert "http://testserver/es/buscar/?q={searchTerms}" in response.content.decode()


def test_browsers_are_offered_the_search_on_every_page_in_its_language(client, home):
    assert 'href="/es/buscar/opensearch.xml"' in client.get(home.url).content.decode()
    xml = ElementTree.fromstring(client.get("/es/buscar/opensearch.xml").content)
    names = {"d": "http://a9.com/-/spec/opensearch/1.1/"}
    assert xml.findtext("d:Description", namespaces=names).startswith("Buscar en la información oficial")
    types = [url.get("type") for url in xml.findall("d:Url", names)]
    assert "application/x-suggestions+json" in types and "application/atom+xml" in types


def test_suggestions_have_the_shape_that_browsers_read(client):
    entry("Vacunación en el puerto")
    answer = client.get("/es/buscar/sugerencias.json", {"q": "vacun"})
    assert answer.json() == ["vacun", ["Vacunación en el puerto"]]
    assert client.get("/es/buscar/sugerencias.json", {"q": "a" * 5_000}).json()[1] == []


def test_whoever_asks_too_often_is_told_of_searches(client, within_a_minute):
    for _ in range(121):
        response = client.get(PAGE)
    assert response.status_code == 429
    assert "Demasiadas búsquedas" in response.content.decode()


def test_dates_in_the_wrong_order_are_told(client):
    response, html = page(client, "q=agua&from=2024-05-01&to=2024-04-01")
    assert response.status_code == 400 and "La fecha inicial es posterior a la final" in html
    for odd in ("20240501", "2024-W01-1"):
        assert page(client, f"q=agua&from={odd}")[0].status_code == 400
