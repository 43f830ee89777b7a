import json
import re

from tests import factories


def linked_data(html):
    texts = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return [json.loads(text) for text in texts]


def test_title_description_canonical_and_open_graph(client, home):
    page = factories.section(home, "Becas & apoyos", summary="Quién puede pedir una beca.", slug="becas")
    html = client.get(page.url).content.decode()
    assert "<title>Becas &amp; apoyos · Vocería</title>" in html
    assert '<meta name="description" content="Quién puede pedir una beca.">' in html
    assert '<link rel="canonical" href="http://localhost/es/becas/">' in html
    assert '<meta property="og:title" content="Becas &amp; apoyos">' in html
    assert '<meta property="og:url" content="http://localhost/es/becas/">' in html


def test_the_search_title_and_description_go_first(client, home):
    page = factories.section(home, "Becas", seo_title="Becas 2026", search_description="Para buscadores.")
    html = client.get(page.url).content.decode()
    assert "<title>Becas 2026 · Vocería</title>" in html
    assert '<meta name="description" content="Para buscadores.">' in html


def test_the_breadcrumbs_are_linked_data_too(client, home):
    above = factories.section(home, "Trámites", slug="tramites")
    page = factories.section(above, "Licencias", slug="licencias")
    (crumbs,) = linked_data(client.get(page.url).content.decode())
    assert crumbs["@type"] == "BreadcrumbList"
    steps = [(item["position"], item["name"], item["item"]) for item in crumbs["itemListElement"]]
    assert steps == [
        (1, "Portada", "http://localhost/es/"),
        (2, "Trámites", "http://localhost/es/tramites/"),
        (3, "Licencias", "http://localhost/es/tramites/licencias/"),
    ]


def test_no_title_can_end_the_element(client, home):
    page = factories.section(home, "</script><script>alert(1)</script>", slug="malo")
    html = client.get(page.url).content.decode()
    assert "<script>alert" not in html
    assert linked_data(html)[0]["itemListElement"][1]["name"] == page.title


def test_open_graph_has_its_four_required_properties_on_a_page_without_a_picture(client, home):
    html = client.get(factories.section(home, "Becas").url).content.decode()
    found = dict(re.findall(r'<meta property="og:([a-z:]+)" content="([^"]+)">', html))
    assert {"title", "type", "url"} <= found.keys()
    assert re.fullmatch(r"http://localhost/static/img/voceria-share[^/]*\.png", found["image"])
    assert found["locale"] == "es_MX"  # the format is language_TERRITORY


def test_a_picture_for_networks_has_its_size_and_text(client, home, photograph):
    page = factories.section(home, "Con foto", social_image=photograph)
    html = client.get(page.url).content.decode()
    assert re.search(r'og:image" content="http://[^"]+/media/images/[^"]+fill-1200x630[^"]*\.jpg"', html)
    assert '<meta property="og:image:alt" content="El malecón">' in html
