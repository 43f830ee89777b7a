"""Bulletins of Guanajuato and of the Estado de México."""

from .kinds import Bulletin

GTO, TOLUCA = "Guanajuato, Guanajuato", "Toluca, Estado de México"
BULLETINS = (
    Bulletin(
        office="cgcs", slug="una-sola-identidad-institucional", issued="2023-02-13 10:00", place=GTO,
        title="Todas las dependencias comparten desde hoy una sola identidad institucional",
        summary="El manual reúne logotipos, tipografía y lenguaje claro para los mensajes del gobierno estatal.",
        topics=("comunicacion",), motif="circles", press_kit=True,
        body="""Una identidad compartida permite reconocer a primera vista qué proviene del gobierno y evita gastar de
        más en imagen. El manual puede descargarse.""",
    ),
    Bulletin(
        office="cgcs", slug="revision-de-planes-de-publicidad", issued="2024-01-22 09:30", place=GTO,
        title="Comienza la revisión de los planes de publicidad de las dependencias",
        summary="La Coordinación analiza los planes para prensa, radio, televisión e internet.",
        topics=("transparencia", "comunicacion"), kind="information_note", motif="sheets",
        body="""La revisión comprueba que cada gasto tenga un propósito público, un público definido y una forma de medir
        su resultado.

        1. Las dependencias entregan su plan.
        2. La Coordinación lo analiza y devuelve observaciones.
        3. El plan aprobado se publica.""",
    ),
    Bulletin(
        office="cgcs", slug="curso-para-enlaces-de-comunicacion", issued="2025-05-19 10:00", place="León, Guanajuato",
        title="Enlaces de comunicación aprenden a escribir en lenguaje claro",
        summary="El curso reúne a quienes redactan avisos, requisitos y comunicados en cada dependencia.",
        topics=("educacion", "comunicacion"), motif="paths",
        body="""La asesoría a las dependencias en materia de contenidos es una de las diez funciones de la Coordinación.

        > Si hay que leerlo dos veces, hay que escribirlo otra vez — Dirección de Información""",
    ),
    Bulletin(
        office="cgcs", slug="cobertura-del-festival", issued="2025-10-08 12:00", place=GTO,
        title="Acreditación de medios para las actividades culturales de octubre",
        summary="El registro es gratuito y se hace en línea; habrá intérpretes de lengua de señas.",
        topics=("cultura",), kind="invitation", motif="hills",
        body="""Los medios acreditados tendrán acceso a la sala de prensa, fotografías y audio de cada actividad.""",
    ),
    Bulletin(
        office="infoem", slug="convocatoria-red-mexiquense", issued="2024-02-08 10:00", place=TOLUCA,
        title="Lanzan la convocatoria de la Red Mexiquense por la Rendición de Cuentas",
        summary="La Red suma a ciudadanía y organizaciones al seguimiento de los compromisos públicos.",
        topics=("transparencia", "participacion"), kind="call", motif="paths", cites="plan-infoem#dimension-2",
        body="""La convocatoria es la primera de las acciones con fecha del Plan de Trabajo 2024 y está vinculada con el
        proyecto 1.4 de la Política Estatal Anticorrupción.

        - Pueden participar personas y organizaciones
        - No se requiere experiencia previa
        - La Red acuerda su propio programa de trabajo""",
    ),
    Bulletin(
        office="infoem", slug="curso-atencion-ciudadana", issued="2024-06-26 09:00", place=TOLUCA,
        title="Curso sobre atención ciudadana y combate a la corrupción",
        summary="Prepara a las personas servidoras públicas para atender mejor y prevenir actos de corrupción.",
        topics=("educacion", "transparencia"), motif="sheets", cites="plan-infoem#dimension-3",
        body="""El curso forma parte de la dimensión de profesionalización. Los materiales quedan disponibles en línea
        para quien no pudo asistir.""",
    ),
    Bulletin(
        office="infoem", slug="sistemas-de-integridad", issued="2024-10-25 11:00", place=TOLUCA,
        title="Organismos de varios estados dialogan sobre sistemas de integridad",
        summary="El encuentro cierra las tres acciones con fecha del Plan de Trabajo 2024.",
        topics=("transparencia",), kind="press_release", motif="circles", cites="plan-infoem#dimension-4",
        body="""Participaron organismos garantes e instituciones del sistema anticorrupción. Las conclusiones se
        publicarán en lenguaje claro.

        @@ Acciones con fecha del plan
        @ 2024-02-08 | Convocatoria | Comisión
        @ 2024-06-26 | Curso | Comisión
        @ 2024-10-25 | Sistemas de integridad | Comisión""",
    ),
    Bulletin(
        office="infoem", slug="micrositios-de-consulta", issued="2024-03-14 10:00", place=TOLUCA,
        title="Dos micrositios reúnen lo que se publica sobre rendición de cuentas y corrupción",
        summary="La información se presenta en lenguaje claro y en formatos abiertos.",
        topics=("transparencia", "comunicacion"), kind="information_note", motif="signal",
        body="""Los micrositios **Rendición de Cuentas** y **Combate a la Corrupción** ofrecen guías, datos y materiales
        de capacitación.""",
    ),
)  # fmt: skip
