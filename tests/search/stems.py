"""Forms of one word that must meet under one term, on both engines."""

MEET = (
    "obra obras",
    "acta actas",
    "año años",
    "mujer mujeres",
    "joven jóvenes",
    "taller talleres",
    "clase clases",
    "frase frases",
    "mes meses",
    "país países",
    "interés intereses",
    "luz luces",
    "juez jueces",
    "huracán huracanes",
    "examen exámenes",
    "ciudad ciudades",
    "régimen regímenes",
    "autobús autobuses",
    "elección elecciones",
    "vacunar vacunación",
    "rendir rendición",
)
APART = ("papa papel", "obra obrero", "mar marca", "hospital hospicio")
