"""What people type and what is to stand first, asked of both engines over the same few entries."""

import datetime as dt

from search.analysis import analyser_for
from search.engines.base import Hit
from tests.factories.search import entry

TODAY = dt.date(2025, 1, 1)

FIRST = [
    # An acronym that only the institution's own page tells, and that is no plural of another's initials.
    ("cpas", "Comisión Porteña de Agua y Saneamiento"),
    ("CPAS", "Comisión Porteña de Agua y Saneamiento"),
    ("C.P.A.S.", "Comisión Porteña de Agua y Saneamiento"),
    # Whoever asks for hours or for who leads wants the office, whose page does not hold these words.
    ("horario tesorería", "Tesorería del Puerto"),
    ("¿quién es el titular de la tesorería?", "Tesorería del Puerto"),
    ("telefono comision de agua", "Comisión Porteña de Agua y Saneamiento"),
    # A kind that is named first is the only one wanted.
    ("boletines tesorería", "Comparece quien dirige la tesorería"),
    ("noticias de la tesorería", "Comparece quien dirige la tesorería"),
    # A year beside other words is answered by a date in it too.
    ("vacunas 2023", "Vacunación en la playa norte"),
    ("vacunas 2024", "Vacunación en la playa sur"),
    # Words that sound like those meant, with the plural and its accent as well.
    ("bacunacion", "Vacunación en la playa sur"),
    ("inundasion", "Obras contra inundaciones"),
    ("ospital", "Nuevo hospital del puerto"),
    ("registro sivil", "Registro Civil del Puerto"),
    # What another language calls so, and what offices call otherwise.
    ("garbage collection", "Cambian las rutas de recolección de basura"),
    ("work plan", "Programa anual de trabajo del puerto"),
    ("reglas de integridad tesorería", "Código de conducta de la tesorería"),
    ("casarse", "Bodas colectivas en la playa"),
    ("vacunas en la playita del sur", "Vacunación en la playa sur"),
    # One of the words is misspelt and another stands nowhere: the rest is still looked for.
    ("nuevo ospital xyzzy", "Nuevo hospital del puerto"),
    ("abuelitos", "Paseo para personas mayores"),
    # Who does something is found with what is done.
    ("paseadores", "Paseo para personas mayores"),
    ("recolectores de basura", "Cambian las rutas de recolección de basura"),
    # The singular of what is told in the plural, and the other way round.
    ("taller mujer joven", "Talleres para mujeres jóvenes"),
    ("clase de nado", "Clases de nado en años lluviosos"),
    ("año lluvioso", "Clases de nado en años lluviosos"),
    # "Estado" is a word like any other: it is no part of the verb here.
    ("estado", "Pensiones del estado"),
    # What is only understood stands for its synonyms: a wedding is no house.
    ("me quiero casar", "Bodas colectivas en la playa"),
    ("casa", "Una casa para las artes"),
    ("adoptar un perrito", "Jornada de adopción de mascotas"),
    # An expression of several words counts by its words where others stand nowhere.
    ("sacar acta de nacimiento de mi sobrino", "Acta de nacimiento sin costo"),
    # A word that no text holds is not missed among others that some hold, though nothing holds both.
    ("hospital zutano lluvioso", "Nuevo hospital del puerto"),
    # As people write to each other: small words in two letters, and what they call things at home.
    ("ke vacunas ay en la playa sur", "Vacunación en la playa sur"),
    ("acta d nacimiento", "Acta de nacimiento sin costo"),
    ("apoyo 3ra edad", "Paseo para personas mayores"),
    ("perros callejeros", "Jornada de adopción de mascotas"),
    # A slip in the first letter.
    ("macunacion", "Vacunación en la playa sur"),
    # A folio is of the institution that it names, whoever else has the same number.
    ("CPAS/0007/2024", "Aviso de la comisión"),
    ("CPA/0007/2024", "Aviso del consejo"),
    ("cpa-7/2024", "Aviso del consejo"),
    # Nobody parted the words, and the small ones carry no subject.
    ("nohaybasura", "Cambian las rutas de recolección de basura"),
]

# A short word may be meant as it is typed: plaza is no slip for playa, which is only offered.
NOTHING = ["plaza", "estafetas", "covid", "2019", "lasaña", "submarino nuclear", "caza de elefantes"]
# What is near another number, or of the same year, is no answer to a folio.
NOTHING += ["999/2023", "boletín 999/2023", "0999"]

# What has every word, as typed or as texts spell it, is an answer; what has only some of them is related.
# Words that carry no subject, alone and together: what holds them may answer, and nothing else.
ASKING = [
    *sorted(analyser_for("es").function_words | analyser_for("es").asking_words),
    *("por favor", "hola, gracias", "¿dónde?", "quiero saber", "de la", "¿qué es esto?"),
]


def held_by(typed: str, hit: Hit) -> bool:
    """Whether one of the words typed stands in what the hit shows."""
    shown = analyser_for("es").words(f"{hit.title} {hit.highlight}")
    return not {word.folded for word in analyser_for("es").words(typed)}.isdisjoint(
        word.folded for word in shown
    )


RELATED = {
    "vacunasion": {"Vacunación en la playa norte": False, "Vacunación en la playa sur": False},
    "vacunasion plalla norte": {"Vacunación en la playa norte": False, "Vacunación en la playa sur": True},
    "inundasion": {"Obras contra inundaciones": False},
    "nuevo hospitl": {"Nuevo hospital del puerto": False},
    "ospital abuelitos": {"Nuevo hospital del puerto": True, "Paseo para personas mayores": True},
    "aguinaldo abuelitos": {"Paseo para personas mayores": True},
    '"personas mayores" pensiones': {"Paseo para personas mayores": True},
    "paseo abuelitos": {"Paseo para personas mayores": False},
}

# A year alone asks for all that is of it; a month alone for the latest one.
OF_A_TIME = {
    "2023": {"Código de conducta de la tesorería", "Vacunación en la playa norte"},
    "febrero": {"Programa anual de trabajo del puerto"},
}


def write_entries() -> None:
    entry(
        "Comisión Porteña de Agua y Saneamiento",
        type="institution",
        date=None,
        body="Se le conoce como CPAS.",
    )
    entry("Consejo Porteño de Adultos", type="institution", date=None)
    entry("Tesorería del Puerto", type="institution", date=None, summary="Recauda los ingresos.")
    entry("Registro Civil del Puerto", type="institution", date=None)
    for name, title, folio, year in (
        ("Consejo Porteño de Adultos", "Aviso del consejo", "CPA/0007/2024", 2021),
        ("Comisión Porteña de Agua y Saneamiento", "Aviso de la comisión", "CPAS/0007/2024", 2024),
    ):
        entry(title, institution=name, folio=folio, date=dt.date(year, 12, 1))
    entry("Comparece quien dirige la tesorería", body="La titular explicó el horario de la caja.")
    entry("Código de conducta de la tesorería", type="ethics", date=dt.date(2023, 2, 1))
    entry("Programa anual de trabajo del puerto", type="plan", date=dt.date(2024, 2, 1))
    entry("Vacunación en la playa norte", date=dt.date(2023, 6, 1))
    entry("Vacunación en la playa sur", date=dt.date(2024, 6, 1))
    entry("Bodas colectivas en la playa")
    entry("Obras contra inundaciones")
    entry("Nuevo hospital del puerto")
    entry("Cambian las rutas de recolección de basura")
    entry("Paseo para personas mayores")
    entry("Talleres para mujeres jóvenes")
    entry("Clases de nado en años lluviosos")
    entry("Pensiones del estado")
    entry("Una casa para las artes")
    entry("Jornada de adopción de mascotas")
    entry("Acta de nacimiento sin costo")
