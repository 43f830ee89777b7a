"""The institutions, in the order in which the site shows them."""

from .kinds import Office

ICOS = Office(
    key="icos",
    slug="icos-chiapas",
    title="Instituto de Comunicación Social del Estado de Chiapas",
    acronym="ICOS",
    kind="state_body",
    accent="#0b5563",
    summary="Organismo auxiliar del Poder Ejecutivo que dirige la comunicación social del gobierno de Chiapas.",
    description="""El Instituto es un organismo auxiliar del Poder Ejecutivo de Chiapas. Su objeto es establecer y
    conducir la política de comunicación social de la administración estatal, de acuerdo con los objetivos que fija
    la persona titular del Ejecutivo.

    Es la **única instancia del Ejecutivo** que puede emitir boletines, comunicados y mensajes, y contratar espacios
    de publicidad en medios impresos, gráficos y electrónicos, en cine y en internet.""",
    mission="""Reunir y difundir las acciones, los proyectos, las estrategias y los programas del gobierno, y
    fomentar la participación, la información y la transparencia.""",
    vision="""Ser la institución que encabece la comunicación social del estado, para que la sociedad reciba con
    eficiencia y veracidad lo que debe saber.""",
    officials=(
        "Dirección General",
        "Dirección de Información",
        "Dirección de Difusión",
        "Unidad de Transparencia",
    ),
    body="""## Sus valores son un código

    Los valores del Instituto forman un código de ética de once principios, numerados del I al XI. Cualquier
    persona puede enlazar un principio o uno de sus incisos, y los boletines y planes pueden citarlos.

    - Boletines, comunicados y mensajes del Ejecutivo
    - Publicidad en prensa, radio, televisión, cine e internet
    - Archivo de fotografía, audio y video para los medios""",
    contact={
        "address": "Tuxtla Gutiérrez, Chiapas",
        "office_hours": "Lunes a viernes, de 8:00 a 16:00 horas",
        "press_contact": "Dirección de Información",
        "press_email": "prensa.icos@example.org",
    },
)
CRI = Office(
    key="cri",
    slug="cri-chiapas",
    title="Coordinación de Relaciones Internacionales de Chiapas",
    acronym="CRI",
    kind="coordination",
    accent="#7a3d1d",
    summary="Conduce los vínculos de Chiapas con otros países y protege a sus habitantes que migran.",
    description="""La Coordinación mantiene los vínculos de Chiapas con gobiernos, consulados y organismos de otros
    países, acompaña el hermanamiento de municipios y atiende a las personas migrantes y a sus familias.""",
    mission="""Conducir los vínculos de Chiapas con el exterior para que sus municipios, sus instituciones y sus
    habitantes obtengan cooperación, protección e información.""",
    vision="""Ser la oficina que hace de la relación con otros países una herramienta cotidiana del desarrollo de
    Chiapas.""",
    values=tuple(
        (name, "")
        for name in (
            "Solidaridad", "Unidad", "Honestidad", "Responsabilidad",
            "Respeto", "Tolerancia", "Transparencia", "Sustentabilidad",
        )
    ),
    officials=("Titular de la Coordinación", "Área de Vínculos Diplomáticos", "Área de Atención a Migrantes"),
    contact={
        "address": "Tuxtla Gutiérrez, Chiapas",
        "office_hours": "Lunes a viernes, de 9:00 a 15:00 horas",
        "press_contact": "Área de Difusión",
        "press_email": "difusion.cri@example.org",
    },
)  # fmt: skip
CGCS = Office(
    key="cgcs",
    slug="comunicacion-social-guanajuato",
    title="Coordinación General de Comunicación Social del Gobierno del Estado de Guanajuato",
    acronym="CGCS",
    kind="coordination",
    accent="#1f4e8c",
    summary="El área que informa a la sociedad de los proyectos, programas, acciones y resultados del gobierno estatal.",
    description="""La Coordinación es el área de la administración estatal que informa a la sociedad guanajuatense
    de los proyectos, los programas, las acciones y los resultados de su gobierno.""",
    mission="""Que cada persona en Guanajuato sepa, con oportunidad y en palabras claras, qué hace su gobierno, para
    qué lo hace y qué resultados obtiene.""",
    values=(
        ("Honestidad", "Decir lo que es, con datos que cualquiera puede comprobar."),
        ("Disciplina", "Cumplir el método de trabajo aun cuando el tiempo apremia."),
        ("Eficiencia", "Informar pronto y bien con los recursos disponibles."),
        ("Solidaridad", "Ponerse en el lugar de quien necesita la información."),
        ("Trabajo en equipo", "Sumar lo que cada dependencia sabe."),
        ("Compromiso con la sociedad", "Recordar siempre para quién se trabaja."),
        ("Respeto", "Tratar con dignidad a las personas y a sus opiniones."),
        ("Servicio", "Atender a los medios y a la ciudadanía sin demora."),
        ("Lealtad", "Ser fiel a la institución y a su propósito público."),
    ),
    functions=(
        "Coordinar, redactar, analizar y revisar los contenidos de los productos informativos.",
        "Asesorar a las dependencias y entidades en materia de contenidos.",
        "Coordinar la cobertura de las actividades de la persona titular del Ejecutivo y de la administración.",
        "Autorizar los contenidos y la ilustración de los comunicados de prensa y coordinar su distribución a los medios.",
        "Supervisar la cobertura que los medios dan a los eventos del gobierno.",
        "Analizar lo que publican los medios y contrastarlo con las políticas públicas.",
        "Producir mensajes y programas institucionales y de promoción.",
        "Revisar los planes de publicidad de las dependencias en prensa, radio, televisión e internet.",
        "Dar a todas las dependencias una sola identidad institucional.",
        "Ser el enlace de todas las dependencias para difundir lo que cada una produce.",
    ),
    officials=("Coordinación General", "Dirección de Información", "Dirección de Imagen Institucional"),
    contact={
        "address": "Guanajuato, Guanajuato",
        "office_hours": "Lunes a viernes, de 8:30 a 16:00 horas",
        "press_contact": "Dirección de Información",
        "press_email": "prensa.cgcs@example.org",
    },
)
INFOEM = Office(
    key="infoem",
    slug="infoem",
    title="Instituto de Transparencia, Acceso a la Información Pública y Protección de Datos Personales del "
    "Estado de México y Municipios",
    acronym="INFOEM",
    kind="autonomous_body",
    accent="#5b2a6e",
    summary="Organismo de transparencia del Estado de México: acceso a la información y protección de datos.",
    description="""El Infoem es el organismo de transparencia del Estado de México. Una de sus comisiones, formada por
    una persona coordinadora y dos integrantes, todas comisionadas, se ocupa de la rendición de cuentas y del combate
    a la corrupción.""",
    mission="""Hacer que el derecho a saber sea parte de la vida diaria y que las instituciones rindan cuentas en
    lenguaje claro.""",
    officials=("Coordinación de la comisión", "Integrante de la comisión", "Integrante de la comisión"),
    body="""## Dos micrositios

    El plan de trabajo mantiene dos espacios de consulta permanente: **Rendición de Cuentas** y **Combate a la
    Corrupción**.""",
    contact={
        "address": "Metepec, Estado de México",
        "office_hours": "Lunes a viernes, de 9:00 a 18:00 horas",
        "press_contact": "Comunicación social",
        "press_email": "comunicacion.infoem@example.org",
    },
)
