"""The CRI plan against the document that it carries: a golden table, figure by figure."""

from decimal import Decimal

from plans.matrix import matrix_of
from plans.outline import tree
from tests.factories.plans import cri_page, plan_page, programme, row, target

GOLDEN = """
1.1.1 | Comités de ciudades hermanadas en 16 municipios | comité | 16 | – | 3 | 5 | 3 | 2 | 3
1.2.1 | Vínculos diplomáticos | persona atendida | 390 | 65 | 65 | 65 | 65 | 65 | 65
1.2.1 | Vínculos diplomáticos | acuerdo internacional | 3 | – | 1 | – | 1 | – | 1
1.2.1 | Vínculos diplomáticos | convenio | 15 | – | 3 | 3 | 3 | 3 | 3
1.2.1 | Vínculos diplomáticos | acción difundida en el exterior | 34 | 4 | 6 | 6 | 6 | 6 | 6
1.2.2 | Política migratoria y protección | campaña | 144 | 15 | 26 | 26 | 26 | 26 | 25
1.2.2 | Política migratoria y protección | módulo de información | 8 | 1 | 1 | 1 | 2 | 2 | 1
1.2.2 | Política migratoria y protección | taller o foro | 36 | 6 | 6 | 6 | 6 | 6 | 6
1.2.2 | Política migratoria y protección | portal web (ACERCA-T) | 1 | 1 | – | – | – | – | –
1.2.2 | Política migratoria y protección | programa (Paisano y Amigo Chiapaneco) | 6 | 1 | 1 | 1 | 1 | 1 | 1
1.2.2 | Política migratoria y protección | convenio con países centroamericanos | 1 | – | 1 | – | – | – | –
1.2.2 | Política migratoria y protección | proyecto de intercambio de información | 1 | – | 1 | – | – | – | –
1.3.1 | Difusión en la página web | página web | 1 | 1 | – | – | – | – | –
""".strip().splitlines()


def matrix(plan):
    return matrix_of(tree(plan.programme), plan.years)


def shown(figure):
    return "–" if figure is None else str(figure)


def as_lines(plan):
    return [
        " | ".join(
            [
                group.path[-1].code,
                group.project.name,
                row.target.unit,
                shown(row.target.total),
                *map(shown, row.cells),
            ]
        )
        for group in matrix(plan).groups
        for row in group.rows
    ]


def test_the_matrix_of_the_institutional_programme_is_the_documents_own(home):
    assert as_lines(cri_page(home)) == GOLDEN


def test_the_years_of_every_target_add_up_to_its_total(home):
    rows = matrix(cri_page(home)).rows
    sums = {row.target.unit: row.target.planned_sum for row in rows}
    assert (sums["persona atendida"], sums["campaña"], sums["taller o foro"]) == (390, 144, 36)
    assert all(row.target.planned_sum == row.target.total for row in rows)


def test_the_plan_has_four_projects_under_four_policies_three_subthemes_and_one_axis(home):
    rows = [row.block_type for row in cri_page(home).programme]
    counts = {kind: rows.count(kind) for kind in set(rows)}
    assert counts == {"axis": 1, "subtheme": 3, "policy": 4, "objective": 4, "project": 4}


def test_a_zero_is_a_figure_and_a_missing_year_is_none(home):
    plan = plan_page(home, target("obra", 3, {2024: 0, 2026: 3}))
    assert matrix(plan).rows[0].cells == [Decimal(0), None, Decimal(3)]


def test_each_year_counts_the_targets_that_have_a_figure(home):
    assert matrix(cri_page(home)).counts == [8, 11, 8, 9, 8, 9]


def test_only_targets_of_one_unit_are_added_up(home):
    rows = programme(target("obra", 3, {2024: 1, 2026: 2}), target("persona", 5, {2025: 5}))
    other = row("project", {"code": "", "name": "Otra", "targets": [target("Obra", 4, {2024: 4})]}, "other")
    [total] = matrix(plan_page(home, programme=[*rows, other])).unit_sums
    assert (total.unit, total.cells, total.total) == ("obra", [Decimal(5), None, Decimal(2)], Decimal(7))


def test_a_plan_without_targets_has_an_empty_matrix(home):
    empty = matrix(plan_page(home, programme=[]))
    assert (empty.rows, empty.counts, empty.unit_sums) == ([], [0, 0, 0], [])
