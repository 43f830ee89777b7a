"""A heading can be linked to, whatever it says and however often it stands on the page."""

import re
from collections import Counter

import pytest
from bs4 import BeautifulSoup

from cms_blocks.anchors import anchors_of
from tests import factories
from tests.factories.plans import plan_page, row
from website.public_page import PublicPage

pytestmark = pytest.mark.django_db
NASTY = [
    "Costos",
    "Costos",
    "¿Costos?",
    "★ ★ ★",
    "—",
    "النفقات",
    "النفقات",
    "🎉",
    "Costos 2",
    "",
    "a" * 200,
    "a" * 200,
]


def headings(*texts: str) -> list:
    return [("heading", {"text": text, "level": "2", "anchor": ""}) for text in texts]


def ids_of(html: str) -> list[str]:
    return [element["id"] for element in BeautifulSoup(html, "html.parser").select("[id]")]


def anchors(*pairs: str | tuple[str, str]) -> list[str]:
    given = [pair if isinstance(pair, tuple) else (pair, "") for pair in pairs]
    return anchors_of([{"text": text, "anchor": anchor} for text, anchor in given])


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        (["Costos", "Costos", "Costos"], ["costos", "costos-2", "costos-3"]),
        (["Costos", "Costos", "Costos 2"], ["costos", "costos-3", "costos-2"]),
        (["★", "—", "🎉"], ["seccion", "seccion-2", "seccion-3"]),
        (["النفقات", "النفقات"], ["النفقات", "النفقات-2"]),
        (["Costos", ("Otro nombre", "costos")], ["costos-2", "costos"]),
        ([("Uno", "costos"), ("Dos", "costos")], ["costos", "costos-2"]),
        ([("Uno", "con espacio")], ["con-espacio"]),
    ],
)
def test_the_first_of_a_name_keeps_it_and_a_chosen_address_comes_first(texts, expected):
    assert anchors(*texts) == expected


def test_a_heading_added_at_the_end_changes_no_address():
    before = anchors("Costos", "Plazos", "Costos")
    assert anchors("Costos", "Plazos", "Costos", "Costos", "Plazos")[:3] == before


def literal_ids(model: type[PublicPage]) -> list[str]:
    """What the templates of the page itself call their parts, as words that a heading might use."""
    return [
        anchor.replace("-", " ") for anchor in [*model.fixed_anchors, "main", "toc", "search", "site search"]
    ]


@pytest.fixture
def pages(home, root):
    office = factories.institution(home, "Dirección", mission="<p>Servir.</p>", vision="<p>Ver.</p>")
    index = factories.bulletin_index(office)
    made = [factories.section(home), office, factories.bulletin(index), home]
    for page in made:
        page.body = headings(*NASTY, *literal_ids(type(page)))
        factories.publish(page)
    return made


def test_no_id_is_empty_or_stands_twice_on_a_page(client, pages):
    for page in pages:
        found = ids_of(client.get(page.url).content.decode())
        assert [name for name, times in Counter(found).items() if times > 1] == [], page
        assert all(re.fullmatch(r"\S+", name) for name in found), page


def test_the_ids_of_a_page_are_known_to_its_type(client, pages):
    """A heading may take none of them: a new id in a template must be named in `fixed_anchors`."""
    for page in pages:
        page.body = []
        factories.publish(page)
        found = {
            name for name in ids_of(client.get(page.url).content.decode()) if re.fullmatch("[a-z0-9-]+", name)
        }
        page.body = headings(*(name.replace("-", " ") for name in found))
        factories.publish(page)
        again = ids_of(client.get(page.url).content.decode())
        assert len(again) == len(set(again)), page


def test_a_number_given_twice_in_a_plan_leads_to_both_rows(client, home):
    rows = [
        row("axis", {"code": "1", "name": "Uno"}, "a"),
        row("policy", {"code": "1.1", "name": "Primera"}, "b"),
        row("axis", {"code": "1", "name": "Otro"}, "c"),
        row("policy", {"code": "1.1", "name": "Segunda"}, "d"),
    ]
    page = plan_page(home, programme=rows)
    html = BeautifulSoup(client.get(page.url).content, "html.parser")
    assert "Primera" in html.select_one("#politica-1\\.1").get_text()
    assert "Segunda" in html.select_one("#politica-1\\.1-2").get_text()
    contents = {link.get_text(): link["href"] for link in html.select(".toc a")}
    assert contents["1.1 Primera"] == "#politica-1.1"
    assert contents["1.1 Segunda"] == "#politica-1.1-2"
    ids = [element["id"] for element in html.select("[id]")]
    assert len(ids) == len(set(ids))
