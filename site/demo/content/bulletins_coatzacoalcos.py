"""Bulletins of the municipality. The first tells the rule by which all the others are published."""

from .kinds import Bulletin

BULLETINS = (
    Bulletin(
        office="coatza",
        slug="redes-institucionales-unica-via",
        issued="2023-01-17 10:00",
        place="Coatzacoalcos, Veracruz",
        kicker="Periodo municipal 2022-2025",
        title="Las redes institucionales son la única vía para publicar el trabajo del gobierno municipal",
        summary="Cada área debe obtener el visto bueno de Comunicación Social antes de publicar; CMAS, IMM y DIF "
        "mantienen portales propios.",
        topics=("comunicacion", "transparencia"),
        motif="signal",
        cites="code-coatza#III",
        press_kit=True,
        body="""Durante el periodo municipal 2022-2025, las redes y los medios institucionales son la **única vía**
        para publicar el trabajo del gobierno de Coatzacoalcos. Así lo comunica un aviso por escrito a quienes
        dirigen las áreas del Ayuntamiento.

        ## A quién se dirige el aviso

        - Síndico
        - Regidores
        - Secretarios
        - Coordinadores
        - Directores
        - Jefes de oficina
        - Encargados de área

        ## Cómo se publica desde ahora

        1. El área prepara su material: texto, fotografías, audio o video.
        2. Lo envía a la Dirección de Comunicación Social, al correo prensa@coatzacoalcos.gob.mx.
        3. La Dirección otorga el visto bueno o lo devuelve con observaciones.
        4. Solo con el visto bueno se publica.

        ! Tres organismos quedan exceptuados: la Comisión Municipal de Agua y Saneamiento (CMAS), el Instituto
        Municipal de la Mujer (IMM) y el Sistema para el Desarrollo Integral de la Familia (DIF) conservan sus
        portales y publican sin este trámite.

        ## En qué se apoya

        La medida se apoya en el código de ética de la administración municipal, que pide proteger los bienes, la
        reputación y la información confidencial; recuerda que internet es un espacio público; prohíbe publicar
        algo oficial sin autorización previa y exige usar las redes conforme a las políticas y los estándares.

        > Lo que se publica en nombre del municipio lo respalda el municipio entero — Dirección de Comunicación Social""",
    ),
    Bulletin(
        office="coatza",
        slug="calendario-de-audiencias-publicas",
        issued="2023-03-02 09:30",
        place="Coatzacoalcos, Veracruz",
        title="El Ayuntamiento abre audiencias públicas los martes en las colonias",
        summary="Titulares de área escucharán peticiones y entregarán a cada persona un folio de seguimiento.",
        topics=("participacion",),
        kind="press_release",
        motif="city",
        body="""Cada martes, quienes dirigen las áreas municipales atenderán en una colonia distinta. Toda petición
        recibe un folio y una fecha de respuesta.

        @@ Primeras audiencias
        @ 2023-03-07 | Colonia del poniente | Secretaría del Ayuntamiento
        @ 2023-03-14 | Colonia del centro | Secretaría del Ayuntamiento
        @ 2023-03-21 | Comunidad rural | Secretaría del Ayuntamiento

        La lista completa se publica cada mes en los medios institucionales.""",
    ),
    Bulletin(
        office="coatza",
        slug="limpieza-del-malecon",
        issued="2023-06-05 08:00",
        place="Coatzacoalcos, Veracruz",
        title="Jornada de limpieza en el malecón por el Día Mundial del Medio Ambiente",
        summary="Brigadas municipales y vecinales retiraron residuos de la playa y del paseo costero.",
        topics=("ambiente", "participacion"),
        motif="water",
        body="""Brigadas de limpia pública trabajaron junto con vecinas, vecinos y estudiantes desde las siete de la
        mañana. Los residuos se separaron para su reciclaje.

        ## Qué sigue

        - Contenedores nuevos en los accesos a la playa
        - Una jornada cada primer sábado de mes
        - Talleres de separación en las escuelas""",
    ),
    Bulletin(
        office="coatza",
        slug="temporada-de-huracanes",
        issued="2023-06-20 12:00",
        place="Coatzacoalcos, Veracruz",
        title="Protección Civil instala el consejo municipal para la temporada de huracanes",
        summary="Se revisaron refugios temporales, rutas de evacuación y la red de avisos por radio y redes sociales.",
        topics=("proteccion-civil",),
        kind="notice",
        motif="hills",
        body="""El consejo municipal quedó instalado en sesión permanente. Los avisos oficiales se difunden por los
        medios institucionales y por la radio local.

        1. Tenga a la mano agua, linterna, botiquín y documentos.
        2. Ubique el refugio temporal más cercano.
        3. Atienda solo la información oficial.

        ! No difunda rumores: antes de compartir una alerta, compruebe que proviene de una cuenta institucional.""",
    ),
    Bulletin(
        office="coatza",
        slug="bacheo-en-avenidas",
        issued="2024-02-19 09:00",
        place="Coatzacoalcos, Veracruz",
        title="Obras Públicas repara el pavimento de las avenidas principales",
        summary="El programa de bacheo atiende primero las rutas del transporte público y los accesos a hospitales.",
        topics=("obra-publica",),
        motif="city",
        gallery=(
            ("city", "Las avenidas del centro, en la noche de trabajo"),
            ("paths", "Las rutas del transporte público que se atienden primero"),
            ("sheets", "Los reportes que llegaron por la ventanilla de atención"),
        ),
        body="""Las cuadrillas trabajan de noche para no interrumpir el tránsito. Cualquier persona puede reportar un
        bache y conocer la fecha en que será atendido.

        ## Cómo reportar

        - En la ventanilla de atención ciudadana
        - En las audiencias públicas de los martes
        - Por los medios institucionales del Ayuntamiento""",
    ),
    Bulletin(
        office="coatza",
        slug="rendicion-de-cuentas-trimestral",
        issued="2025-04-10 11:00",
        place="Coatzacoalcos, Veracruz",
        title="El municipio presenta su informe trimestral de rendición de cuentas",
        summary="El documento se publica en formato abierto para que cualquier persona lo revise.",
        topics=("transparencia",),
        kind="information_note",
        motif="sheets",
        press_kit=True,
        body="""La Tesorería entregó el informe del primer trimestre, que detalla en qué se gastó y qué falta por
        ejercer. Las tablas pueden descargarse y reutilizarse.

        > Rendir cuentas no es un trámite: es responder a quien paga — Tesorería municipal""",
    ),
    Bulletin(
        office="coatza",
        slug="feria-del-libro-del-puerto",
        issued="2025-10-03 17:00",
        place="Coatzacoalcos, Veracruz",
        title="Invitación a medios: inauguración de la feria del libro del puerto",
        summary="Habrá talleres infantiles, lecturas en lenguas originarias y presentaciones todas las tardes.",
        topics=("cultura", "educacion"),
        kind="invitation",
        motif="circles",
        body="""Se invita a los medios a la inauguración, en la explanada municipal. El acceso es libre y las
        entrevistas se solicitan a la Dirección de Comunicación Social.

        @@ Programa del primer día
        @ 2025-10-10 | Inauguración | Dirección de Cultura
        @ 2025-10-10 | Lecturas en lenguas originarias | Dirección de Cultura""",
    ),
)
