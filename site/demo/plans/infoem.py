"""Plan de Trabajo 2024 of a commission of the Infoem, the transparency body of the Estado de México."""

from .rows import Rows, paragraphs

INTRODUCTION = paragraphs(
    "Una comisión del Infoem, formada por personas comisionadas, reúne en este plan lo que hará durante 2024 para "
    "que rendir cuentas y combatir la corrupción sean tareas de todos los días."
)
OBJECTIVE = paragraphs(
    "Fortalecer la rendición de cuentas y el combate a la corrupción en las instituciones del Estado de México, "
    "con la participación de la ciudadanía."
)
SPECIFIC_OBJECTIVES = [
    "Transparencia y acceso: promover que la información pública se publique y se entregue en lenguaje claro.",
    "Capacitación y sensibilización: formar a quienes sirven en las instituciones y a quienes las vigilan.",
    "Cooperación: trabajar con la ciudadanía y con la sociedad civil organizada.",
]
# Name, specific objective, lines of action; a footnote's number stands with the line that it belongs to.
DIMENSIONS = [
    (
        "Fortalecimiento institucional",
        "Dar a la rendición de cuentas y al combate a la corrupción un lugar visible y permanente en el Instituto.",
        [
            "Mantener el micrositio «Rendición de Cuentas» con información vigente.",
            "Mantener el micrositio «Combate a la Corrupción» con información vigente.",
            "Revisar los procedimientos internos para que cada decisión quede documentada.",
        ],
    ),
    (
        "Participación colaborativa",
        "Sumar a la ciudadanía y a las organizaciones al seguimiento de los compromisos públicos.",
        [
            "Publicar la convocatoria de la Red Mexiquense por la Rendición de Cuentas.",
            "Reunir a quienes integran la Red para acordar su programa de trabajo.",
            "Difundir los resultados de la Red en lenguaje claro.",
        ],
    ),
    (
        "Profesionalización",
        "Preparar a las personas servidoras públicas para atender a la ciudadanía y prevenir la corrupción.",
        [
            "Impartir el curso sobre atención ciudadana y combate a la corrupción.",
            "Preparar materiales de estudio que puedan consultarse en línea.",
            "Medir lo aprendido y mejorar los contenidos.",
        ],
    ),
    (
        "Vinculación con otros organismos",
        "",
        [
            "Participar en los trabajos sobre sistemas de integridad.",
            "Intercambiar experiencias con los organismos garantes de otros estados.",
            "Dar seguimiento a los acuerdos con las instituciones del sistema anticorrupción.",
        ],
    ),
]
# Date, action, description, dimension, footnote.
ACTIONS = [
    (
        "2024-02-08",
        "Convocatoria de la Red Mexiquense por la Rendición de Cuentas",
        "Lanzamiento de la convocatoria para integrar la Red.",
        2,
        1,
    ),
    (
        "2024-06-26",
        "Curso sobre atención ciudadana y combate a la corrupción",
        "Dirigido a personas servidoras públicas.",
        3,
        None,
    ),
    (
        "2024-10-25",
        "Sistemas de integridad",
        "Encuentro con otros organismos sobre sistemas de integridad.",
        4,
        None,
    ),
]
FOOTNOTES = ["Acción vinculada con el proyecto 1.4 de la Política Estatal Anticorrupción (PEA)."]
MONTHS = ["1", "2", "3", "4", "5", "6", "10", "11", "12"]


def infoem_plan() -> dict:
    rows = Rows("infoem-2024")
    return {
        "title": "Plan de Trabajo 2024: Rendición de cuentas y combate a la corrupción",
        "slug": "plan-de-trabajo-2024",
        "summary": "Objetivos, dimensiones, acciones con fecha y calendario de sesiones de la comisión para 2024.",
        "kind": "annual",
        "year_from": 2024,
        "people": _people(rows),
        "introduction": INTRODUCTION,
        "general_objective": OBJECTIVE,
        "specific_objectives": [rows("objective", text) for text in SPECIFIC_OBJECTIVES],
        "dimensions": [_dimension(rows, *dimension) for dimension in DIMENSIONS],
        "actions": [_action(rows, *action) for action in ACTIONS],
        "calendars": [_calendar(rows)],
        "footnotes": [rows("footnote", f"<p>{text}</p>") for text in FOOTNOTES],
    }


def _people(rows: Rows) -> list[dict]:
    duties = ["Coordinación de la comisión", "Integrante de la comisión", "Integrante de la comisión"]
    return [rows("person", {"duty": duty, "post": "Persona comisionada"}) for duty in duties]


def _dimension(rows: Rows, name: str, objective: str, lines: list[str]) -> dict:
    items = rows.items({"text": f"<p>{line}</p>", "footnote": None} for line in lines)
    return rows("dimension", {"name": name, "specific_objective": objective, "lines": items})


def _action(rows: Rows, date: str, name: str, description: str, dimension: int, footnote: int | None) -> dict:
    value = {
        "date": date,
        "name": name,
        "description": description,
        "dimension": dimension,
        "footnote": footnote,
    }
    return rows("action", value)


def _calendar(rows: Rows) -> dict:
    value = {
        "title": "Calendario de sesiones",
        "year": 2024,
        "months": MONTHS,
        "with_actions": True,
        "days": [],
    }
    return rows("calendar", value)
