"""The municipality and the three bodies inside it that keep portals of their own."""

from .kinds import Office

MUNICIPALITY = Office(
    key="coatza",
    slug="coatzacoalcos",
    title="Ayuntamiento de Coatzacoalcos, Veracruz",
    acronym="COATZA",
    kind="municipality",
    accent="#8a2f2a",
    summary="Gobierno municipal 2022-2025. Lo que publica pasa por el visto bueno de Comunicación Social.",
    description="""El Ayuntamiento gobierna el municipio de Coatzacoalcos, en el sur de Veracruz. Durante el periodo
    2022-2025, las redes y los medios institucionales son **la única vía** para publicar el trabajo del gobierno
    local.""",
    mission="""Servir a las colonias y comunidades del municipio con obras, servicios y cuentas claras.""",
    vision="""Ser un puerto que crece con orden, cuida su río y su mar, y escucha a quienes lo habitan.""",
    officials=(
        "Síndico", "Regidores", "Secretarios", "Coordinadores", "Directores",
        "Jefes de oficina", "Encargados de área",
    ),
    body="""## Cómo se publica en el municipio

    1. Cada área canaliza lo que produce a la Dirección de Comunicación Social.
    2. La Dirección revisa el material y da, o niega con razones, el visto bueno.
    3. Solo entonces se publica en las redes y los medios institucionales.

    ! Tres excepciones: CMAS, IMM y DIF mantienen portales propios y publican sin ese visto bueno.""",
    contact={
        "address": "Coatzacoalcos, Veracruz",
        "office_hours": "Lunes a viernes, de 8:00 a 15:00 horas",
        "press_contact": "Dirección de Comunicación Social",
        "press_email": "prensa@coatzacoalcos.gob.mx",
    },
)  # fmt: skip
CMAS = Office(
    key="cmas",
    slug="cmas",
    title="Comisión Municipal de Agua y Saneamiento",
    acronym="CMAS",
    kind="municipal_body",
    accent="#0a5a7d",
    summary="Agua potable, drenaje y saneamiento de Coatzacoalcos. Publica en su propio portal.",
    description="""La Comisión presta los servicios de agua potable, drenaje y saneamiento en el municipio. Es uno de
    los tres organismos que mantienen portal propio y publican sin visto bueno.""",
    mission="Llevar agua a cada casa y devolverla limpia al río.",
    officials=("Dirección General", "Área Comercial", "Área Operativa"),
    above="coatza",
    exempt=True,
    contact={
        "address": "Coatzacoalcos, Veracruz",
        "office_hours": "Atención de fugas, las 24 horas",
        "press_contact": "Enlace de Comunicación de CMAS",
        "press_email": "prensa.cmas@example.org",
    },
)
IMM = Office(
    key="imm",
    slug="imm",
    title="Instituto Municipal de la Mujer",
    acronym="IMM",
    kind="municipal_body",
    accent="#7d2560",
    summary="Acompañamiento, asesoría y formación para las mujeres de Coatzacoalcos.",
    description="""El Instituto acompaña a las mujeres del municipio con asesoría jurídica y psicológica, talleres y
    vinculación laboral. Mantiene portal propio y publica sin visto bueno.""",
    mission="Que cada mujer del municipio decida y viva sin violencia.",
    officials=("Dirección", "Área Jurídica", "Área de Atención Psicológica"),
    above="coatza",
    exempt=True,
    contact={
        "address": "Coatzacoalcos, Veracruz",
        "office_hours": "Lunes a viernes, de 8:00 a 16:00 horas",
        "press_contact": "Enlace de Comunicación del IMM",
        "press_email": "prensa.imm@example.org",
    },
)
DIF = Office(
    key="dif",
    slug="dif",
    title="Sistema para el Desarrollo Integral de la Familia",
    acronym="DIF",
    kind="municipal_body",
    accent="#2c6a36",
    summary="Asistencia social para niñas, niños, familias y personas mayores de Coatzacoalcos.",
    description="""El DIF municipal atiende a niñas, niños, familias, personas mayores y personas con discapacidad.
    Mantiene portal propio y publica sin visto bueno.""",
    mission="Cuidar a quien más lo necesita, cerca de su casa y sin trámites inútiles.",
    officials=("Presidencia del patronato", "Dirección", "Procuraduría de la Defensa de la Niñez"),
    above="coatza",
    exempt=True,
    contact={
        "address": "Coatzacoalcos, Veracruz",
        "office_hours": "Lunes a viernes, de 8:00 a 15:00 horas",
        "press_contact": "Enlace de Comunicación del DIF",
        "press_email": "prensa.dif@example.org",
    },
)
