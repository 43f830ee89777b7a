"""What keeps the desks from being empty: in review, sent back, scheduled."""

from .kinds import Bulletin

PLACE = "Coatzacoalcos, Veracruz"
IN_REVIEW = Bulletin(
    office="coatza", slug="jornada-de-vacunacion-canina", issued="2026-11-20 09:00", place=PLACE,
    title="Jornada de vacunación antirrábica para perros y gatos",
    summary="La vacuna es gratuita y se aplica en las canchas de cada colonia.",
    topics=("salud",), kind="notice", motif="circles",
    body="""Las brigadas atienden de nueve de la mañana a dos de la tarde. Lleve a su mascota con correa o en una
    transportadora.""",
)  # fmt: skip
SENT_BACK = Bulletin(
    office="coatza", slug="apoyo-a-comerciantes", issued="2026-11-19 10:00", place=PLACE,
    title="Anuncian apoyo a comerciantes del mercado",
    summary="El programa entregará recursos a locatarias y locatarios.",
    topics=("bienestar",), motif="city",
    body="""El Ayuntamiento anuncia un programa de apoyo para el mercado municipal.""",
)  # fmt: skip
REASON = "Falta el monto del programa, quién puede solicitarlo y la fecha límite. Agregue la fuente de los recursos."
SCHEDULED = Bulletin(
    office="coatza", slug="horarios-de-fin-de-ano", issued="2026-12-15 09:00", place=PLACE,
    title="Horarios de atención de las oficinas municipales en fin de año",
    summary="Guardias en Registro Civil, Protección Civil y limpia pública durante las fiestas.",
    topics=("participacion",), kind="notice", motif="city",
    body="""Las oficinas suspenden la atención general durante las fiestas. Registro Civil, Protección Civil y limpia
    pública mantienen guardias.""",
)  # fmt: skip
