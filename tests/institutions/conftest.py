from tests import factories
from tests.shared import shared

VALUES = [
    "Honestidad",
    "Disciplina",
    "Eficiencia",
    "Solidaridad",
    "Trabajo en equipo",
    "Compromiso con la sociedad",
    "Respeto",
    "Servicio",
    "Lealtad",
]
FUNCTIONS = [f"Función general número {number}." for number in range(1, 11)]


@shared
def coordination(home):
    """Organisation B of the product's facts: its page has three parts."""
    return factories.institution(
        home,
        "Coordinación General de Comunicación Social",
        acronym="CGCS",
        kind="coordination",
        parent_body="Gobierno del Estado de Guanajuato",
        summary="Informa a la sociedad de programas, acciones y resultados.",
        mission="<p>Informar a la sociedad.</p>",
        vision="<p>Ser referente.</p>",
        values=[("value", {"name": name}) for name in VALUES],
        functions=[("function", text) for text in FUNCTIONS],
        officials=[("official", {"post": "Coordinación General", "email": "prensa@example.org"})],
        address="Paseo de la Presa 103",
        telephone="473 735 3400",
        email="contacto@example.org",
        website="https://example.org/",
        office_hours="Lunes a viernes, 9 a 15 h",
        press_email="prensa@example.org",
        accent_colour="#0b5563",
    )
