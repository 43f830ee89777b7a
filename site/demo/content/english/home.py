"""The front page, the lists and the page about the site."""

TEXTS = {
    "Comunicación pública de México": "Public communication in Mexico",
    "Boletines, códigos de ética y planes de instituciones públicas, en palabras claras.": "Bulletins, ethics codes and plans of public institutions, in plain words.",
    "De la oficina a la ciudadanía": "From the office to the citizen",
    (
        "Cada institución escribe con bloques, una persona ajena al texto otorga el <b>visto "
        "bueno</b> y la ciudadanía lo encuentra aunque no escriba los acentos."
    ): (
        "Each institution writes with blocks, somebody who did not write the text gives it "
        "<b>clearance</b>, and citizens find it even when they type no accents."
    ),
    "Boletines": "Bulletins",
    "Lo que publican todas las instituciones.": "What every institution publishes.",
    "Boletines, comunicados y avisos de ICOS.": "Bulletins, communiqués and notices of ICOS.",
    "Boletines, comunicados y avisos de COATZA.": "Bulletins, communiqués and notices of COATZA.",
    "Acerca de este sitio": "About this site",
    "Qué es Vocería, quién publica aquí y cómo llega cada texto a la ciudadanía.": "What Vocería is, who publishes here and how each text reaches citizens.",
    (
        "Este sitio es una <b>demostración</b> de Vocería, una plataforma de publicación para "
        "oficinas de comunicación pública. Las instituciones se inspiran en documentos reales; los "
        "boletines se escribieron para mostrar cómo funciona."
    ): (
        "This site is a <b>demonstration</b> of Vocería, a publishing platform for public "
        "communication offices. The institutions are inspired by real documents; the bulletins were "
        "written to show how it works."
    ),
    "El camino de un texto": "The road of a text",
    "Una persona editora lo escribe.": "An editor writes it.",
    "Lo envía a visto bueno.": "The editor sends it for clearance.",
    "Otra persona, que no lo escribió ni lo envió, lo revisa.": "Somebody else, who neither wrote nor sent it, reviews it.",
    "Se publica, o vuelve con la razón por escrito.": "It is published, or it comes back with the reason in writing.",
    "Nadie otorga el visto bueno a su propio texto": "Nobody clears their own text",
    "Regla de los cuatro ojos": "The rule of four eyes",
    "Lenguas": "Languages",
    "Los textos se escriben en español y se traducen al inglés con la misma revisión.": "Texts are written in Spanish and translated into English under the same review.",
}
