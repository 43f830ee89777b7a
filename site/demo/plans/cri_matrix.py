"""The programme tree and the matrix of the CRI: unit, total, and 2007 to 2012. None is no figure, not 0."""

from .rows import Rows

YEARS = range(2007, 2013)
EVERY_YEAR_ONE = (1, 1, 1, 1, 1, 1)
AXIS = ("1", "Gobierno de Unidad y Promotor de la Democracia Participativa")
# Subthemes, each with its policies: number, name, objective, project, targets.
SUBTHEMES = [
    (
        ("1.1", "Unidad y Participación Solidaria"),
        [
            (
                ("1.1.1", "Unidad y participación ciudadana"),
                "Acercar a los municipios de Chiapas a ciudades de otros países con la participación de sus habitantes.",
                "Comités de ciudades hermanadas en 16 municipios",
                [("comité", 16, (None, 3, 5, 3, 2, 3))],
            )
        ],
    ),
    (
        ("1.2", "Gobierno y Política"),
        [
            (
                ("1.2.1", "Política interior y gobierno democrático"),
                "Sostener una relación constante con representaciones diplomáticas y organismos de otros países.",
                "Vínculos diplomáticos",
                [
                    ("persona atendida", 390, (65, 65, 65, 65, 65, 65)),
                    ("acuerdo internacional", 3, (None, 1, None, 1, None, 1)),
                    ("convenio", 15, (None, 3, 3, 3, 3, 3)),
                    ("acción difundida en el exterior", 34, (4, 6, 6, 6, 6, 6)),
                ],
            ),
            (
                ("1.2.2", "Migración y Relaciones Internacionales"),
                "Proteger los derechos de las personas migrantes y atender a sus familias con información oportuna.",
                "Política migratoria y protección",
                [
                    ("campaña", 144, (15, 26, 26, 26, 26, 25)),
                    ("módulo de información", 8, (1, 1, 1, 2, 2, 1)),
                    ("taller o foro", 36, (6, 6, 6, 6, 6, 6)),
                    ("portal web (ACERCA-T)", 1, (1, None, None, None, None, None)),
                    ("programa (Paisano y Amigo Chiapaneco)", 6, EVERY_YEAR_ONE),
                    ("convenio con países centroamericanos", 1, (None, 1, None, None, None, None)),
                    ("proyecto de intercambio de información", 1, (None, 1, None, None, None, None)),
                ],
            ),
        ],
    ),
    (
        ("1.3", "Función Pública"),
        [
            (
                ("1.3.1", "Transparencia y rendición de cuentas"),
                "Poner al alcance de cualquier persona lo que la Coordinación hace y gasta.",
                "Difusión en la página web",
                [("página web", 1, (1, None, None, None, None, None))],
            )
        ],
    ),
]


def programme(rows: Rows) -> list[dict]:
    outline = [_level(rows, "axis", AXIS)]
    for subtheme, policies in SUBTHEMES:
        outline.append(_level(rows, "subtheme", subtheme))
        for policy, objective, project, targets in policies:
            outline.append(_level(rows, "policy", policy))
            outline.append(rows("objective", {"code": "", "text": objective}))
            outline.append(_project(rows, project, targets))
    return outline


def _level(rows: Rows, kind: str, named: tuple[str, str]) -> dict:
    return rows(kind, {"code": named[0], "name": named[1]})


def _project(rows: Rows, name: str, targets: list[tuple]) -> dict:
    values = (_target(unit, total, figures) for unit, total, figures in targets)
    value = {"code": "", "name": name, "description": "", "targets": rows.items(values)}
    return rows("project", value)


def _target(unit: str, total: int, figures: tuple[int | None, ...]) -> dict:
    planned = {
        str(year): str(figure) for year, figure in zip(YEARS, figures, strict=True) if figure is not None
    }
    return {"unit": unit, "description": "", "total": str(total), "planned": planned, "achieved": {}}
