"""Words as people write them by ear, in haste or without spaces, asked of both engines."""

import datetime as dt

from tests.factories.search import entry

# (typed, what stands first, how it was read)
READ = [
    # An h that nobody hears, missing or too many.
    ("oyos", "Tapan hoyos de la avenida", "hoyos"),
    ("hedificio", "El edificio abre de noche", "edificio"),
    # b and v; another form of the word than any text has.
    ("vachear", "Cuadrillas de bacheo en el centro", "bache"),
    ("vibero", "Siembran en el vivero", "vivero"),
    # k, c and qu; c, s, z and x.
    ("kampesinos", "Reunión de campesinos", "campesinos"),
    ("lisensias", "Nuevas licencias de manejo", "licencias"),
    ("estintores", "Revisan extintores", "extintores"),
    ("reunion de kampecinos", "Reunión de campesinos", "reunion de campesinos"),
    # y and ll, i and y; g and j; n and m.
    ("yuvias", "Temporada de lluvias", "lluvias"),
    ("ferya", "Feria del libro", "feria"),
    ("jimnasio", "Gimnasio para todos", "gimnasio"),
    ("tenporada", "Temporada de lluvias", "temporada"),
    # A letter twice, missing, too many or in another's place.
    ("edifficio", "El edificio abre de noche", "edificio"),
    ("edifcio", "El edificio abre de noche", "edificio"),
    ("edifivcio", "El edificio abre de noche", "edificio"),
    ("edifiico", "El edificio abre de noche", "edificio"),
    # By ear and with a slip: neither alone is enough.
    ("vivrro", "Siembran en el vivero", "vivero"),
    ("gimnzio", "Gimnasio para todos", "gimnasio"),
    ("biblotekas", "Bibliotecas de barrio", "bibliotecas"),
    # The number that was typed.
    ("kampesino", "Reunión de campesinos", "campesinos"),
    # What no text holds and the thesaurus knows.
    ("alkoholismo", "Consejo contra las adicciones", "alcoholismo"),
    ("drogadixion", "Consejo contra las adicciones", "drogadicción"),
    ("alcolismo", "Consejo contra las adicciones", "alcoholismo"),
    # Words of questions, kinds and months are no subject, however they are spelt.
    ("kuando abre el jimnasio", "Gimnasio para todos", "cuando abre el gimnasio"),
    ("dond ay hoyos", "Tapan hoyos de la avenida", "donde ay hoyos"),
    ("voletines de fevrero de 2023", "Lo que pasó en febrero", "boletines de febrero de 2023"),
    # Words that nobody parted, with small words, articles and acronyms among them, and misspelt.
    ("casadecultura", "Abre la casa de cultura", "casa de cultura"),
    ("casadekultura", "Abre la casa de cultura", "casa de cultura"),
    ("laalcaldesa", "La alcaldesa en el mercado", "la alcaldesa"),
    ("elcabildo", "Los ediles sesionan", "el cabildo"),
    ("temporadadelluvias", "Temporada de lluvias", "temporada de lluvias"),
    ("nohaylluvias", "Temporada de lluvias", "no hay lluvias"),
    ("elimss", "Convenio con el Instituto Mexicano del Seguro Social", "el IMSS"),
]

# What is a word, or too short to be sure of, is not taken for another one.
NOT_CORRECTED = ["cayo", "haber", "alberca", "lasana", "manteles", "mañanero"]

# Typed as texts write it, though something else sounds the same.
IN_THE_VOCABULARY = {"caza": "Ley de caza", "casa": "Abre la casa de cultura"}

# A word, a surname or a place that Spanish knows, and what stands near it in a text or sounds like it.
NEAR_TO_KNOWN_WORDS = {
    "aborto": "Ponencia de Elena Aburto",
    "tortugas": "Contra la tortura",
    "Herrera": "Inspección en la perrera",
    "casino": "Reparan el camino",
    "notaría": "Nota ria del puerto",
    "Nolasco": "El nobasco",
    "carrillo": "El carril del centro",
    "chikungunya": "La chicungunia",
    "platillos": "La plata y los platos",
    "divorciarse": "Divorciarce",
}


def write_entries() -> None:
    entry("Tapan hoyos de la avenida")
    entry("El edificio abre de noche")
    entry("Cuadrillas de bacheo en el centro")
    entry("Siembran en el vivero")
    entry("Reunión de campesinos")
    entry("Nuevas licencias de manejo")
    entry("Revisan extintores")
    entry("Temporada de lluvias")
    entry("Feria del libro")
    entry("Gimnasio para todos", body="Abre a las seis.")
    entry("Bibliotecas de barrio")
    entry("Consejo contra las adicciones")
    entry("Lo que pasó en febrero", date=dt.date(2023, 2, 4))
    entry("Abre la casa de cultura")
    entry("La alcaldesa en el mercado")
    entry("Los ediles sesionan")
    entry("Convenio con el Instituto Mexicano del Seguro Social")
    entry("Ley de caza")
    entry("Alerta en mayo por la sana distancia")
