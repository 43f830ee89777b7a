"""What a citizen reads: every fact of the documents, in a page that can be cited place by place."""

from collections import Counter

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils.translation import gettext as _

from tests.factories.plans import cri_page, infoem_page, plan_page, target

CRI = """
Programa Institucional 2007-2012|Redes de trabajo
Personal capacitado|Área secretarial certificada|dos auditorías|Manuales|Conductores|5 vehículos
Vehículos insuficientes|Instalaciones|Mobiliario|cómputo|Repatriación|Presupuesto|calidad|nuevas funciones
Plan de Desarrollo Chiapas Solidario 2007-2012|Objetivos estatales|Educación|Desarrollo socioeconómico
Fortalecimiento y desarrollo institucional|Solidaridad|Unidad|Honestidad|Responsabilidad|Respeto|Tolerancia
Transparencia|Sustentabilidad|Gobierno de Unidad y Promotor de la Democracia Participativa
Unidad y Participación Solidaria|Unidad y participación ciudadana|Gobierno y Política
Política interior y gobierno democrático|Migración y Relaciones Internacionales|Función Pública
Transparencia y rendición de cuentas|Comités de ciudades hermanadas en 16 municipios|Vínculos diplomáticos
Política migratoria y protección|Difusión en la página web|portal web (ACERCA-T)
programa (Paisano y Amigo Chiapaneco)|convenio con países centroamericanos|acción difundida en el exterior
"""
INFOEM = """
Rendición de cuentas y combate a la corrupción|Coordinación de la comisión|Persona comisionada|lenguaje claro
Capacitación y sensibilización|sociedad civil|1. Fortalecimiento institucional|2. Participación colaborativa
3. Profesionalización|4. Vinculación con otros organismos|«Rendición de Cuentas»|«Combate a la Corrupción»
Red Mexiquense por la Rendición de Cuentas|8 de febrero de 2024|26 de junio de 2024|25 de octubre de 2024
sistemas de integridad|Política Estatal Anticorrupción (PEA)|proyecto 1.4|1.3|2.3|3.3|4.3
enero 2024|junio 2024|octubre 2024|diciembre 2024
"""


def read(client, page):
    response = client.get(page.url)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def words(text):
    return " ".join(text.split())


@pytest.mark.parametrize(("make", "facts"), [(cri_page, CRI), (infoem_page, INFOEM)])
def test_every_fact_of_the_document_is_on_the_page(client, home, make, facts):
    text = words(read(client, make(home)).main.get_text(" "))
    assert [fact for fact in facts.strip().replace("\n", "|").split("|") if fact not in text] == []


@pytest.mark.parametrize("make", [cri_page, infoem_page, plan_page])
def test_every_inner_link_leads_somewhere_and_no_place_is_there_twice(client, home, make):
    page = read(client, make(home))
    ids = Counter(element["id"] for element in page.select("[id]"))
    assert [name for name, times in ids.items() if times > 1] == []
    assert {link["href"][1:] for link in page.select('a[href^="#"]')} <= set(ids)


def test_the_sections_stand_in_the_documents_order_and_carry_its_numerals(client, home):
    headings = [heading.get_text() for heading in read(client, cri_page(home)).select(".plan__section > h2")]
    names = [_("Mission"), _("Vision"), _("Diagnosis"), _("Alignment")]
    numbered = [f"{numeral}. {name}" for numeral, name in zip(["I", "II", "III", "IV"], names, strict=True)]
    assert headings[1:] == [
        _("Presentation"), _("Introduction"), *numbered, _("Programmes and projects"), _("Matrix of targets"),
    ]  # fmt: skip


def test_the_places_that_bulletins_may_cite_are_places_of_the_page(client, home):
    plan = cri_page(home)
    parts = {part.anchor: f"{part.label}: {part.title}" for part in plan.citable_parts()}
    ids = {element["id"] for element in read(client, plan).select("[id]")}
    assert set(parts) <= ids
    assert parts["politica-1.2.2"] == f"{_('Public policy')} 1.2.2: Migración y Relaciones Internacionales"
    assert "campaña: " in parts.values()
    assert plan.cited_part("politica-1.2.2").title == "Migración y Relaciones Internacionales"
    assert plan.cited_part("politica-9") is None


def test_a_place_keeps_its_address_when_rows_move(client, home):
    plan = plan_page(home, target("obra", 1, {2024: 1}), target("persona", 2, {2025: 2}))
    before = set(plan.citable_parts())
    plan.programme[4].value["targets"].bound_blocks.reverse()
    assert set(plan.citable_parts()) == before


def test_the_matrix_is_one_table_whose_cells_know_their_headers(client, home):
    page = read(client, cri_page(home))
    [table] = page.select("#matriz table")
    assert table.caption.get_text(strip=True)
    assert [th["scope"] for th in table.thead.select("th")] == ["col"] * 8
    assert len(table.select("tbody")) == len(table.select('th[scope="rowgroup"]')) == 4
    assert len(table.select('tbody th[scope="row"]')) == 13
    assert page.select_one("#matriz .table-scroll")["aria-labelledby"] == table.caption["id"]


def test_no_figure_is_a_dash_that_is_also_said_and_a_zero_is_a_zero(client, home):
    page = read(client, plan_page(home, target("obra", 3, {2024: 0, 2026: 3})))
    cells = page.select("#matriz tbody tr:nth-of-type(2) td")
    assert [words(cell.get_text(" ")) for cell in cells] == ["3", "0", f"– {_('no figure')}", "3"]
    assert cells[2].span["aria-hidden"] == "true"


def test_the_calendar_shows_nine_months_and_marks_three_days(client, home):
    page = read(client, infoem_page(home))
    months = [caption.get_text() for caption in page.select(".plan-month caption")]
    assert [month.split()[0] for month in months] == (
        ["enero", "febrero", "marzo", "abril", "mayo", "junio", "octubre", "noviembre", "diciembre"]
    )
    marked = page.select(".plan-month__marked strong")
    assert [day.get_text() for day in marked] == ["8", "26", "25"]


def test_a_footnote_and_the_place_that_cites_it_lead_to_each_other(client, home):
    page = read(client, infoem_page(home))
    [call] = page.select('[role="doc-noteref"]')
    [back] = page.select('[role="doc-backlink"]')
    assert call["href"] == "#nota-1"
    assert back["href"] == f"#{call['id']}"


def test_progress_is_shown_with_its_numbers_where_something_is_achieved(client, home):
    plan = plan_page(
        home, target("obra", 8, {2024: 8}, achieved={"2024": "2"}), target("persona", 1, {2025: 1})
    )
    page = read(client, plan)
    [bar] = page.select("#avance progress")
    assert (bar["value"], bar["max"]) == ("2", "8")
    numbers = _("%(done)s of %(total)s (%(percent)s %%)") % {"done": "2", "total": "8", "percent": "25"}
    assert numbers in words(page.select_one("#avance").get_text(" "))
    assert len(page.select("#avance table tbody")) == 1


def test_a_plan_without_reports_has_no_progress(client, home):
    assert read(client, cri_page(home)).select("#avance") == []


def test_a_hostile_text_stays_text(client, home):
    plan = plan_page(home, target("<script>alert(1)</script>", 1, {2024: 1}), title="<b>Plan</b>")
    assert "<script>alert" not in client.get(plan.url).content.decode()


def test_a_plan_costs_few_queries_however_many_targets_it_has(client, home):
    costs = [cost(client, plan_page(home, *targets(count), slug=f"plan-{count}")) for count in (1, 200)]
    assert costs[0] == costs[1] <= 20


def targets(count):
    return [target(f"unidad {number}", 1, {2024: 1}) for number in range(count)]


def cost(client, plan):
    client.get(plan.url)
    with CaptureQueriesContext(connection) as queries:
        assert client.get(plan.url).status_code == 200
    return len(queries)
