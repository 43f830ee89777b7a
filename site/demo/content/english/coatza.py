"""The municipality, its bulletin, and what is still being translated."""

TEXTS = {
    "Ayuntamiento de Coatzacoalcos, Veracruz": "Municipality of Coatzacoalcos, Veracruz",
    "Gobierno municipal 2022-2025. Lo que publica pasa por el visto bueno de Comunicación Social.": (
        "Municipal government 2022-2025. What it publishes passes the clearance of Social Communication."
    ),
    "Dirección de Comunicación Social": "Social Communication Directorate",
    "Coatzacoalcos, Veracruz": "Coatzacoalcos, Veracruz",
    "Lunes a viernes, de 8:00 a 15:00 horas": "Monday to Friday, 8:00 to 15:00",
    (
        "El Ayuntamiento gobierna el municipio de Coatzacoalcos, en el sur de Veracruz. Durante el "
        "periodo 2022-2025, las redes y los medios institucionales son <b>la única vía</b> para "
        "publicar el trabajo del gobierno local."
    ): (
        "The council governs the municipality of Coatzacoalcos, in the south of Veracruz. During the "
        "2022-2025 term, the institutional networks and media are <b>the only way</b> to publish the "
        "local government's work."
    ),
    "Servir a las colonias y comunidades del municipio con obras, servicios y cuentas claras.": (
        "Serve the neighbourhoods and communities of the municipality with works, services and clear "
        "accounts."
    ),
    "Ser un puerto que crece con orden, cuida su río y su mar, y escucha a quienes lo habitan.": (
        "Be a port that grows in order, cares for its river and its sea, and listens to those who live in it."
    ),
    "Síndico": "Síndico (the council's legal representative)",
    "Regidores": "Councillors",
    "Secretarios": "Secretaries",
    "Coordinadores": "Coordinators",
    "Directores": "Directors",
    "Jefes de oficina": "Heads of office",
    "Encargados de área": "Heads of area",
    "Cómo se publica en el municipio": "How things are published in the municipality",
    "Cada área canaliza lo que produce a la Dirección de Comunicación Social.": "Each area channels what it produces to the Social Communication Directorate.",
    "La Dirección revisa el material y da, o niega con razones, el visto bueno.": "The Directorate reviews the material and gives clearance, or refuses it with reasons.",
    "Solo entonces se publica en las redes y los medios institucionales.": "Only then is it published on the institutional networks and media.",
    "Tres excepciones": "Three exceptions",
    "CMAS, IMM y DIF mantienen portales propios y publican sin ese visto bueno.": "CMAS, IMM and DIF keep portals of their own and publish without that clearance.",
    "Las redes institucionales son la única vía para publicar el trabajo del gobierno municipal": "The institutional networks are the only way to publish the municipal government's work",
    (
        "Cada área debe obtener el visto bueno de Comunicación Social antes de publicar; CMAS, IMM y "
        "DIF mantienen portales propios."
    ): (
        "Each area must obtain the clearance of Social Communication before publishing; CMAS, IMM and "
        "DIF keep portals of their own."
    ),
    "Dibujo de arcos concéntricos que salen del horizonte, como una señal.": "Drawing of concentric arcs rising from the horizon, like a signal.",
    "Periodo municipal 2022-2025": "Municipal term 2022-2025",
    (
        "Durante el periodo municipal 2022-2025, las redes y los medios institucionales son la "
        "<b>única vía</b> para publicar el trabajo del gobierno de Coatzacoalcos. Así lo comunica un "
        "aviso por escrito a quienes dirigen las áreas del Ayuntamiento."
    ): (
        "During the municipal term 2022-2025, the institutional networks and media are the <b>only "
        "way</b> to publish the work of the government of Coatzacoalcos. A written notice tells so to "
        "those who lead the areas of the council."
    ),
    "A quién se dirige el aviso": "Whom the notice addresses",
    "Cómo se publica desde ahora": "How things are published from now on",
    "El área prepara su material: texto, fotografías, audio o video.": "The area prepares its material: text, photographs, audio or video.",
    "Lo envía a la Dirección de Comunicación Social, al correo prensa@coatzacoalcos.gob.mx.": "It sends it to the Social Communication Directorate, by mail to prensa@coatzacoalcos.gob.mx.",
    "La Dirección otorga el visto bueno o lo devuelve con observaciones.": "The Directorate gives clearance or returns it with remarks.",
    "Solo con el visto bueno se publica.": "Only with clearance is it published.",
    "Tres organismos quedan exceptuados": "Three bodies are excepted",
    (
        "La Comisión Municipal de Agua y Saneamiento (CMAS), el Instituto Municipal de la Mujer (IMM) "
        "y el Sistema para el Desarrollo Integral de la Familia (DIF) conservan sus portales y "
        "publican sin este trámite."
    ): (
        "The Municipal Commission of Water and Sanitation (CMAS), the Municipal Institute for Women "
        "(IMM) and the System for Integral Family Development (DIF) keep their portals and publish "
        "without this step."
    ),
    "En qué se apoya": "What it rests on",
    (
        "La medida se apoya en el código de ética de la administración municipal, que pide proteger "
        "los bienes, la reputación y la información confidencial; recuerda que internet es un espacio "
        "público; prohíbe publicar algo oficial sin autorización previa y exige usar las redes "
        "conforme a las políticas y los estándares."
    ): (
        "The measure rests on the ethics code of the municipal administration, which asks to protect "
        "assets, reputation and confidential information; recalls that the internet is a public "
        "space; forbids publishing anything official without prior authorisation; and demands that "
        "networks be used by the policies and standards."
    ),
    "Lo que se publica en nombre del municipio lo respalda el municipio entero": "What is published in the name of the municipality is backed by the whole municipality",
    "Los avisos de salud se difunden también en tsotsil, tseltal, ch'ol, tojolabal y zoque": "Health notices also go out in Tsotsil, Tseltal, Ch'ol, Tojolabal and Zoque",
    (
        "En el Día Internacional de la Lengua Materna, el Instituto presenta la campaña con hablantes "
        "de cada lengua."
    ): (
        "On International Mother Language Day, the Institute presents the campaign with speakers of "
        "each language."
    ),
    "Dibujo de cerros verdes en capas bajo un sol amarillo.": "Drawing of green hills in layers under a yellow sun.",
    (
        "La campaña se escribió con hablantes de cada lengua, no solo se tradujo. Las radios "
        "comunitarias recibirán los audios sin costo."
    ): (
        "The campaign was written with speakers of each language, not merely translated. Community "
        "radio stations will receive the recordings at no cost."
    ),
    "Lenguas de la campaña": "Languages of the campaign",
    "Tsotsil": "Tsotsil",
    "Tseltal": "Tseltal",
    "Ch'ol": "Ch'ol",
    "Tojolabal": "Tojolabal",
    "Zoque": "Zoque",
    "El Ayuntamiento abre audiencias públicas los martes en las colonias": "The council opens public hearings in the neighbourhoods on Tuesdays",
    "Titulares de área escucharán peticiones y entregarán a cada persona un folio de seguimiento.": "Heads of area will listen to petitions and give each person a number to follow them up.",
    "Dibujo de edificios de colores con ventanas iluminadas.": "Drawing of coloured buildings with lit windows.",
    (
        "Cada martes, quienes dirigen las áreas municipales atenderán en una colonia distinta. Toda "
        "petición recibe un folio y una fecha de respuesta."
    ): (
        "Every Tuesday, those who lead the municipal areas will be in a different neighbourhood. Each "
        "petition gets a number and a date for its answer."
    ),
    "Primeras audiencias": "First hearings",
    "Colonia del poniente": "Western neighbourhood",
    "Secretaría del Ayuntamiento": "Council Secretariat",
    "Colonia del centro": "Central neighbourhood",
    "Comunidad rural": "Rural community",
    "La lista completa se publica cada mes en los medios institucionales.": "The full list is published every month in the institutional media.",
    "Jornada de limpieza en el malecón por el Día Mundial del Medio Ambiente": "Clean-up day on the seafront for World Environment Day",
    "Brigadas municipales y vecinales retiraron residuos de la playa y del paseo costero.": "Municipal and neighbourhood brigades removed waste from the beach and the promenade.",
    "Dibujo de capas de agua en tonos azules bajo un sol amarillo.": "Drawing of layers of water in blue tones under a yellow sun.",
    (
        "Brigadas de limpia pública trabajaron junto con vecinas, vecinos y estudiantes desde las "
        "siete de la mañana. Los residuos se separaron para su reciclaje."
    ): (
        "Public cleaning brigades worked with neighbours and students from seven in the morning. The "
        "waste was sorted for recycling."
    ),
    "Qué sigue": "What comes next",
    "Contenedores nuevos en los accesos a la playa": "New containers at the entrances to the beach",
    "Una jornada cada primer sábado de mes": "A clean-up every first Saturday of the month",
    "Talleres de separación en las escuelas": "Workshops on sorting in schools",
}
