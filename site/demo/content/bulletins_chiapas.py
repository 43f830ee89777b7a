"""Bulletins of the two institutions of Chiapas."""

from .kinds import Bulletin

PLACE = "Tuxtla Gutiérrez, Chiapas"
BULLETINS = (
    Bulletin(
        office="icos", slug="codigo-de-etica-once-principios", issued="2024-04-15 11:00", place=PLACE,
        title="El Instituto publica su código de ética con once principios que pueden citarse",
        summary="Cada principio y cada inciso tiene una dirección propia para que cualquier persona la comparta.",
        topics=("comunicacion", "transparencia"), motif="sheets", cites="code-icos#IX", press_kit=True,
        body="""Los valores del Instituto quedan reunidos en un código de once principios, del interés público a la
        probidad. El tercero, sobre derechos humanos, se divide en cuatro incisos: universalidad, interdependencia,
        indivisibilidad y progresividad.

        = 11 | principios
        = 4 | incisos sobre derechos humanos

        > Un código sirve cuando cualquiera puede señalar con el dedo la línea que se cumplió o que se faltó — Dirección General""",
    ),
    Bulletin(
        office="icos", slug="una-sola-voz-del-ejecutivo", issued="2023-09-04 10:00", place=PLACE,
        title="Boletines, mensajes y publicidad del Ejecutivo se emiten solo desde el Instituto",
        summary="El Instituto es la única instancia que puede emitirlos y contratar espacios de publicidad.",
        topics=("comunicacion",), kind="statement", motif="signal", cites="code-icos#VII",
        body="""El Instituto recuerda a las dependencias que los boletines, comunicados y mensajes del Ejecutivo, así
        como la contratación de publicidad, se tramitan por su conducto.

        - Medios impresos y gráficos
        - Radio y televisión
        - Cine
        - Internet""",
    ),
    Bulletin(
        office="icos", slug="mensajes-en-lenguas-originarias", issued="2025-02-21 09:00", place=PLACE,
        title="Los avisos de salud se difunden también en tsotsil, tseltal, ch'ol, tojolabal y zoque",
        summary="En el Día Internacional de la Lengua Materna, el Instituto presenta la campaña con hablantes de cada lengua.",
        topics=("cultura", "salud"), kind="press_release", motif="hills", cites="code-icos#VI",
        body="""La campaña se escribió con hablantes de cada lengua, no solo se tradujo. Las radios comunitarias
        recibirán los audios sin costo.

        ## Lenguas de la campaña

        - Tsotsil
        - Tseltal
        - Ch'ol
        - Tojolabal
        - Zoque""",
    ),
    Bulletin(
        office="icos", slug="derechos-humanos-en-los-mensajes", issued="2025-12-10 10:00", place=PLACE,
        title="Capacitan a voceras y voceros para comunicar con enfoque de derechos humanos",
        summary="El curso toma como guía los cuatro incisos del principio III del código de ética.",
        topics=("igualdad", "educacion"), motif="circles", cites="code-icos#III-b",
        body="""El curso revisa ejemplos reales de titulares, fotografías y pies de foto. Al terminar, cada área revisa
        sus publicaciones del último trimestre.""",
    ),
    Bulletin(
        office="cri", slug="programa-institucional-2007-2012", issued="2007-12-03 12:00", place=PLACE,
        title="La Coordinación presenta su Programa Institucional 2007-2012",
        summary="Cuatro proyectos y trece metas con cifras por año, abiertas a la consulta de cualquier persona.",
        topics=("migracion", "transparencia"), motif="paths", cites="plan-cri#", press_kit=True,
        body="""El programa se ordena en un eje rector, tres subtemas y cuatro políticas. Cada meta tiene unidad, total y
        cifra anual, de modo que su avance puede comprobarse.

        = 13 | metas con cifras por año
        = 390 | personas por atender
        = 144 | campañas de protección""",
    ),
    Bulletin(
        office="cri", slug="primeros-comites-hermanados", issued="2008-08-19 10:00", place=PLACE,
        title="Quedan formados los primeros tres comités de ciudades hermanadas",
        summary="La meta del programa es llegar a 16 municipios en 2012.",
        topics=("participacion", "cultura"), motif="paths", cites="plan-cri#politica-1.1.1",
        body="""Los comités reúnen a vecinas y vecinos, escuelas y comercios de cada municipio con sus pares de otra
        ciudad del mundo.

        || Comités de ciudades hermanadas por año
        | Año | Comités
        | 2008 | 3
        | 2009 | 5
        | 2010 | 3
        | 2011 | 2
        | 2012 | 3""",
    ),
    Bulletin(
        office="cri", slug="portal-acerca-t", issued="2007-12-18 09:00", place=PLACE,
        title="Abre el portal ACERCA-T para las personas migrantes y sus familias",
        summary="Reúne trámites, consulados y derechos en un solo lugar.",
        topics=("migracion",), kind="press_release", motif="signal", cites="plan-cri#politica-1.2.2",
        body="""El portal responde las preguntas que con mayor frecuencia llegan a la Coordinación y ofrece un correo
        para los casos urgentes.""",
    ),
    Bulletin(
        office="cri", slug="paisano-y-amigo-chiapaneco", issued="2010-11-29 11:00", place="Tapachula, Chiapas",
        title="Arranca el programa Paisano y Amigo Chiapaneco de invierno",
        summary="Módulos de información orientan a quienes regresan a casa durante las fiestas.",
        topics=("migracion", "bienestar"), motif="hills", cites="plan-cri#politica-1.2.2",
        body="""Los módulos informan sobre trámites de ingreso, artículos permitidos y cómo presentar una queja.

        - Terminal de autobuses
        - Aeropuerto
        - Puente fronterizo""",
    ),
)  # fmt: skip
