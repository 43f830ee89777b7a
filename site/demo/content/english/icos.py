"""The institute of Chiapas, its ethics code and its bulletin."""

TEXTS = {
    "Instituto de Comunicación Social del Estado de Chiapas": "Institute of Social Communication of the State of Chiapas",
    ("Organismo auxiliar del Poder Ejecutivo que dirige la comunicación social del gobierno de Chiapas."): (
        "An auxiliary body of the Executive that directs the social communication of the government "
        "of Chiapas."
    ),
    "Dirección de Información": "Information Directorate",
    "Tuxtla Gutiérrez, Chiapas": "Tuxtla Gutiérrez, Chiapas",
    "Lunes a viernes, de 8:00 a 16:00 horas": "Monday to Friday, 8:00 to 16:00",
    (
        "El Instituto es un organismo auxiliar del Poder Ejecutivo de Chiapas. Su objeto es "
        "establecer y conducir la política de comunicación social de la administración estatal, de "
        "acuerdo con los objetivos que fija la persona titular del Ejecutivo."
    ): (
        "The Institute is an auxiliary body of the Executive of Chiapas. Its object is to set and "
        "direct the state administration's policy on social communication, under the goals set by the "
        "head of the Executive."
    ),
    (
        "Es la <b>única instancia del Ejecutivo</b> que puede emitir boletines, comunicados y "
        "mensajes, y contratar espacios de publicidad en medios impresos, gráficos y electrónicos, en "
        "cine y en internet."
    ): (
        "It is the <b>only body of the Executive</b> that may issue bulletins, communiqués and "
        "messages, and buy advertising space in print, graphic and electronic media, in cinemas and "
        "on the internet."
    ),
    (
        "Reunir y difundir las acciones, los proyectos, las estrategias y los programas del gobierno, "
        "y fomentar la participación, la información y la transparencia."
    ): (
        "Gather and spread the government's actions, projects, strategies and programmes, and foster "
        "participation, information and transparency."
    ),
    (
        "Ser la institución que encabece la comunicación social del estado, para que la sociedad "
        "reciba con eficiencia y veracidad lo que debe saber."
    ): (
        "Be the institution that leads social communication in the state, so that society gets what "
        "it should know efficiently and truthfully."
    ),
    "Dirección General": "Director General's Office",
    "Dirección de Difusión": "Outreach Directorate",
    "Unidad de Transparencia": "Transparency Unit",
    "Sus valores son un código": "Its values are a code",
    (
        "Los valores del Instituto forman un código de ética de once principios, numerados del I al "
        "XI. Cualquier persona puede enlazar un principio o uno de sus incisos, y los boletines y "
        "planes pueden citarlos."
    ): (
        "The Institute's values form an ethics code of eleven principles, numbered I to XI. Anybody "
        "can link to a principle or to one of its clauses, and bulletins and plans can cite them."
    ),
    "Boletines, comunicados y mensajes del Ejecutivo": "Bulletins, communiqués and messages of the Executive",
    "Publicidad en prensa, radio, televisión, cine e internet": "Advertising in print, on radio, television, in cinemas and on the internet",
    "Archivo de fotografía, audio y video para los medios": "An archive of photographs, audio and video for the media",
    "Código de ética del Instituto de Comunicación Social": "Ethics code of the Institute of Social Communication",
    ("Los once principios que guían a quienes comunican en nombre del Ejecutivo de Chiapas, del I al XI."): (
        "The eleven principles, I to XI, that guide whoever speaks on behalf of the Executive of Chiapas."
    ),
    (
        "Este código reúne los valores institucionales del Instituto en once principios. Cada "
        "principio y cada inciso tiene una dirección propia que puede compartirse y citarse."
    ): (
        "This code gathers the Institute's values in eleven principles. Each principle and each "
        "clause has an address of its own that can be shared and cited."
    ),
    (
        "Se apoya en el objeto del Instituto como organismo auxiliar del Poder Ejecutivo del Estado "
        "de Chiapas."
    ): (
        "It rests on the object of the Institute as an auxiliary body of the Executive of the State "
        "of Chiapas."
    ),
    (
        "Obliga a todas las personas que trabajan en el Instituto, en cualquier área y con cualquier "
        "tipo de contratación."
    ): (
        "It binds everybody who works at the Institute, in whatever area and under whatever kind of contract."
    ),
    "Interés Público": "Public Interest",
    "Cada mensaje sirve a la sociedad; ninguno, al provecho de una persona o de un grupo.": "Every message serves society; none serves the gain of a person or a group.",
    "Respeto": "Respect",
    "Se trata con dignidad a quien pregunta, a quien critica y a quien aparece en la noticia.": "Whoever asks, whoever criticises and whoever appears in the news is treated with dignity.",
    "Respeto a los Derechos Humanos": "Respect for Human Rights",
    (
        "Toda comunicación respeta, protege y promueve los derechos humanos, de acuerdo con cuatro criterios."
    ): "All communication respects, protects and promotes human rights, under four criteria.",
    "Universalidad": "Universality",
    "Los derechos corresponden a toda persona, por el solo hecho de serlo.": "Rights belong to every person, simply for being one.",
    "Interdependencia": "Interdependence",
    "Los derechos se sostienen unos a otros: lo que toca a uno alcanza a los demás.": "Rights hold each other up: what touches one reaches the others.",
    "Indivisibilidad": "Indivisibility",
    "Los derechos forman un todo; ninguno puede separarse ni sacrificarse por otro.": "Rights form a whole; none can be set apart or sacrificed for another.",
    "Progresividad": "Progressiveness",
    "La protección de los derechos avanza siempre y no admite pasos atrás.": "The protection of rights always moves forward and admits no step back.",
    "Igualdad y no discriminación": "Equality and Non-discrimination",
    "Se informa a todas las personas sin exclusiones y con un lenguaje que no hiere.": "Everybody is informed without exclusions and in language that does not hurt.",
    "Equidad de Género": "Gender Equity",
    "Mujeres y hombres aparecen, opinan y deciden en las mismas condiciones.": "Women and men appear, give their views and decide on the same terms.",
    "Entorno Cultural y Ecológico": "Cultural and Ecological Environment",
    "Se cuidan las lenguas, las culturas y la naturaleza de Chiapas al comunicar.": "The languages, cultures and nature of Chiapas are cared for in what is communicated.",
    "Cooperación": "Cooperation",
    "Las áreas comparten lo que saben para que la información llegue completa.": "Areas share what they know so that information arrives complete.",
    "Liderazgo": "Leadership",
    "Quien dirige da ejemplo, escucha y responde por las decisiones de su equipo.": "Whoever leads sets an example, listens and answers for the decisions of the team.",
    "Rendición de Cuentas": "Accountability",
    "Cada gasto y cada decisión se explican y pueden revisarse.": "Every expense and every decision is explained and can be reviewed.",
    "Verdad": "Truth",
    ("Se publica lo que consta; lo que no consta se investiga, y lo que falló se corrige a la vista."): (
        "What is certain is published; what is not is looked into, and what went wrong is corrected "
        "in plain sight."
    ),
    "Probidad": "Probity",
    "Nadie obtiene beneficios indebidos por lo que publica o deja de publicar.": "Nobody gains undue benefits from what they publish or leave unpublished.",
    "El Instituto publica su código de ética con once principios que pueden citarse": "The Institute publishes its ethics code with eleven principles that can be cited",
    (
        "Cada principio y cada inciso tiene una dirección propia para que cualquier persona la comparta."
    ): "Each principle and each clause has an address of its own for anybody to share.",
    "Dibujo de hojas de papel con encabezados de colores.": "Drawing of sheets of paper with coloured headings.",
    "Vocería (ilustración)": "Vocería (illustration)",
    (
        "Los valores del Instituto quedan reunidos en un código de once principios, del interés "
        "público a la probidad. El tercero, sobre derechos humanos, se divide en cuatro incisos: "
        "universalidad, interdependencia, indivisibilidad y progresividad."
    ): (
        "The Institute's values are now gathered in a code of eleven principles, from public interest "
        "to probity. The third, on human rights, has four clauses: universality, interdependence, "
        "indivisibility and progressiveness."
    ),
    "principios": "principles",
    "incisos sobre derechos humanos": "clauses on human rights",
    (
        "Un código sirve cuando cualquiera puede señalar con el dedo la línea que se cumplió o que se faltó"
    ): "A code is useful when anybody can point at the line that was kept or broken",
    "Hoja informativa": "Fact sheet",
    "Datos en formato abierto": "Data in an open format",
}
