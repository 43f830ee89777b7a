"""Bulletins of the three bodies that publish directly."""

from .kinds import Bulletin

PLACE = "Coatzacoalcos, Veracruz"
BULLETINS = (
    Bulletin(
        office="cmas", slug="mantenimiento-del-acueducto", issued="2023-05-11 07:00", place=PLACE,
        title="CMAS dará mantenimiento al acueducto: habrá baja presión durante dos días",
        summary="Se recomienda almacenar agua; hospitales y escuelas recibirán pipas sin costo.",
        topics=("agua", "obra-publica"), kind="notice", motif="water",
        body="""El mantenimiento permitirá reparar válvulas que hoy pierden agua. El servicio se restablece en cuanto
        concluya la prueba de presión.

        ## Qué hacer

        - Llene sus depósitos el día anterior
        - Reporte fugas a cualquier hora
        - Use el agua con cuidado hasta que se normalice la presión""",
    ),
    Bulletin(
        office="cmas", slug="cultura-del-agua-en-escuelas", issued="2024-03-22 10:00", place=PLACE,
        title="Niñas y niños aprenden a cuidar el agua con los talleres de CMAS",
        summary="En el Día Mundial del Agua, personal de la Comisión visita escuelas primarias del municipio.",
        topics=("agua", "educacion"), motif="water",
        body="""Los talleres explican de dónde viene el agua, cómo se potabiliza y por qué una fuga pequeña importa.

        > Cuando una niña cierra la llave, cuida el río — Enlace de Comunicación de CMAS""",
    ),
    Bulletin(
        office="cmas", slug="reparacion-de-drenaje", issued="2025-02-06 13:00", place=PLACE,
        title="Concluye la reparación del drenaje en la zona centro",
        summary="La obra reduce el riesgo de encharcamientos en temporada de lluvias.",
        topics=("agua", "obra-publica"), motif="city",
        body="""Las cuadrillas sustituyeron un tramo dañado del colector y reabrieron la vialidad.

        La Comisión supervisará el funcionamiento durante las primeras lluvias.""",
    ),
    Bulletin(
        office="cmas", slug="descuento-por-pago-anual", issued="2026-01-08 09:00", place=PLACE,
        title="CMAS ofrece descuento por pago anual a personas mayores y con discapacidad",
        summary="El trámite puede hacerse en ventanilla y no requiere intermediarios.",
        topics=("agua", "bienestar"), kind="call", motif="circles",
        body="""Para obtener el descuento se presenta una identificación y el último recibo. Nadie puede cobrar por
        hacer la fila ni por llenar la solicitud.

        1. Reúna sus documentos.
        2. Acuda a la ventanilla más cercana.
        3. Guarde su comprobante.""",
    ),
    Bulletin(
        office="imm", slug="asesoria-juridica-gratuita", issued="2023-03-08 09:00", place=PLACE,
        title="El IMM amplía la asesoría jurídica gratuita para mujeres",
        summary="La atención es confidencial y puede solicitarse sin cita.",
        topics=("igualdad", "bienestar"), kind="press_release", motif="circles",
        body="""El Instituto orienta sobre pensión alimenticia, guarda y custodia, violencia y derechos laborales.

        ! Emergencias: si está en peligro, llame al 911; la atención es inmediata y gratuita.""",
    ),
    Bulletin(
        office="imm", slug="taller-de-oficios", issued="2024-08-15 10:00", place=PLACE,
        title="Abre la inscripción a los talleres de oficios del Instituto Municipal de la Mujer",
        summary="Electricidad, plomería y reparación de equipo de cómputo, con horario compatible con la crianza.",
        topics=("igualdad", "educacion"), kind="call", motif="paths",
        body="""Los talleres incluyen espacio de cuidado para hijas e hijos.

        - Electricidad básica
        - Plomería
        - Reparación de equipo de cómputo""",
    ),
    Bulletin(
        office="imm", slug="dias-de-activismo", issued="2025-11-25 09:00", place=PLACE,
        title="Dieciséis días de actividades contra la violencia hacia las mujeres",
        summary="Caminatas, cine debate y módulos de orientación en las colonias.",
        topics=("igualdad",), motif="signal",
        body="""Las actividades comienzan el 25 de noviembre y concluyen el 10 de diciembre, Día de los Derechos
        Humanos. La entrada a todas es libre.""",
    ),
    Bulletin(
        office="dif", slug="desayunos-escolares", issued="2023-08-28 08:30", place=PLACE,
        title="Inicia la entrega de desayunos escolares del ciclo 2023-2024",
        summary="Madres y padres integran los comités que vigilan la calidad de los alimentos.",
        topics=("salud", "educacion"), motif="circles",
        body="""Cada plantel cuenta con un comité que recibe, almacena y prepara los alimentos. El DIF capacita a sus
        integrantes en higiene y nutrición.""",
    ),
    Bulletin(
        office="dif", slug="jornada-de-salud-visual", issued="2024-10-01 09:00", place=PLACE,
        title="Jornada de salud visual para personas mayores",
        summary="Exámenes de la vista y lentes a bajo costo en el marco del día de las personas mayores.",
        topics=("salud", "bienestar"), motif="hills",
        body="""La jornada atiende por orden de llegada. No se solicita credencial de ningún partido ni programa.

        - Examen de la vista
        - Orientación sobre cataratas y glaucoma
        - Lentes a bajo costo""",
    ),
    Bulletin(
        office="dif", slug="colecta-de-invierno", issued="2025-12-02 10:00", place=PLACE,
        title="El DIF convoca a la colecta de abrigo de invierno",
        summary="Se reciben cobijas y ropa en buen estado en las oficinas del Sistema.",
        topics=("bienestar", "participacion"), kind="call", motif="hills",
        body="""Lo que se reúna se entrega en las comunidades rurales antes del primer frente frío fuerte. La lista de
        entregas se publica al terminar.""",
    ),
)  # fmt: skip
