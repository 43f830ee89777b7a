"""Programa Institucional 2007-2012 of the Coordinación de Relaciones Internacionales de Chiapas."""

from .cri_matrix import programme
from .rows import Rows, paragraphs

PRESENTATION = paragraphs(
    "Este programa reúne lo que la Coordinación de Relaciones Internacionales se propone hacer entre 2007 y 2012, "
    "con metas que cualquier persona puede revisar año por año.",
    "Cada meta tiene una unidad de medida, un total y la cifra comprometida para cada ejercicio.",
)
INTRODUCTION = paragraphs(
    "Chiapas comparte frontera, historia y familias con Centroamérica, y muchas de sus comunidades tienen a alguien "
    "que trabaja en otro país. Atender esa realidad exige vínculos estables con gobiernos, consulados y organismos.",
    "El documento presenta la misión y la visión, el diagnóstico de la Coordinación, su alineación con el plan de "
    "desarrollo del estado y, al final, los programas y proyectos con su matriz de metas.",
)
MISSION = paragraphs(
    "Conducir los vínculos de Chiapas con el exterior para que sus municipios, sus instituciones y sus habitantes, "
    "dentro y fuera del país, obtengan cooperación, protección e información."
)
VISION = paragraphs(
    "Ser la oficina que hace de la relación con otros países una herramienta cotidiana del desarrollo de Chiapas."
)
STRENGTHS = [
    "Personal capacitado.",
    "Área secretarial certificada.",
    "Finanzas sanas, comprobadas en dos auditorías.",
    "Manuales administrativos vigentes.",
    "Conductores que conocen el estado.",
    "5 vehículos al servicio de las comisiones.",
    "Redes de trabajo entre instituciones.",
]
WEAKNESSES = [
    "Vehículos insuficientes.",
    "Instalaciones insuficientes.",
    "Mobiliario insuficiente.",
    "Equipo de cómputo insuficiente.",
    "Repatriación de personas fallecidas: la demanda rebasa la capacidad de respuesta.",
    "Presupuesto limitado.",
    "No se evalúa la calidad del servicio.",
]
THREATS = [
    "Recursos insuficientes para cumplir las metas.",
    "Recursos insuficientes para asumir las nuevas funciones.",
]
CONCLUSION = paragraphs(
    "La Coordinación cuenta con personas preparadas y cuentas en orden, pero trabaja con equipo escaso. "
    "Cumplir las metas depende de que los recursos crezcan junto con las funciones."
)
PRIORITIES = ["Educación", "Desarrollo socioeconómico", "Fortalecimiento y desarrollo institucional"]
VALUES = [
    "Solidaridad",
    "Unidad",
    "Honestidad",
    "Responsabilidad",
    "Respeto",
    "Tolerancia",
    "Transparencia",
    "Sustentabilidad",
]


def cri_plan() -> dict:
    """Every fact, figure and list of the plan, in its own order."""
    rows = Rows("cri-2007-2012")
    return {
        "title": "Programa Institucional 2007-2012",
        "slug": "programa-institucional-2007-2012",
        "summary": "Qué se propuso la Coordinación de Relaciones Internacionales de Chiapas entre 2007 y 2012: "
        "cuatro proyectos, trece metas y sus cifras por año.",
        "kind": "programme",
        "year_from": 2007,
        "year_to": 2012,
        "number_sections": True,
        "presentation": PRESENTATION,
        "introduction": INTRODUCTION,
        "mission": MISSION,
        "vision": VISION,
        "people": [
            rows("person", {"duty": "Responsable del programa", "post": "Titular de la Coordinación"})
        ],
        "diagnosis": _diagnosis(rows),
        "alignment": [_alignment(rows)],
        "programme": programme(rows),
    }


def _diagnosis(rows: Rows) -> list[dict]:
    return [
        rows("strengths", rows.items(STRENGTHS)),
        rows("weaknesses", rows.items(WEAKNESSES)),
        rows("threats", rows.items(THREATS)),
        rows("conclusion", CONCLUSION),
    ]


def _alignment(rows: Rows) -> dict:
    value = {
        "plan": "Plan de Desarrollo Chiapas Solidario 2007-2012",
        "url": "",
        "text": "El programa responde al plan de desarrollo del estado.",
        "objectives_label": "Objetivos estatales",
        "objectives_count": 2,
        "objectives": [],
        "priorities": rows.items(PRIORITIES),
        "values": rows.items(VALUES),
    }
    return rows("alignment", value)
