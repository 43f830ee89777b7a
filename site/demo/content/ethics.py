"""The two ethics codes: the institute's eleven principles, and the basis of the municipality's rule."""

from .kinds import Code

CHIAPAS = Code(
    office="icos",
    slug="codigo-de-etica",
    title="Código de ética del Instituto de Comunicación Social",
    summary="Los once principios que guían a quienes comunican en nombre del Ejecutivo de Chiapas, del I al XI.",
    introduction="""Este código reúne los valores institucionales del Instituto en once principios. Cada principio y
    cada inciso tiene una dirección propia que puede compartirse y citarse.""",
    legal_basis="""Se apoya en el objeto del Instituto como organismo auxiliar del Poder Ejecutivo del Estado de
    Chiapas.""",
    scope="""Obliga a todas las personas que trabajan en el Instituto, en cualquier área y con cualquier tipo de
    contratación.""",
    principles=(
        (
            "Interés Público",
            "Cada mensaje sirve a la sociedad; ninguno, al provecho de una persona o de un grupo.",
            (),
        ),
        (
            "Respeto",
            "Se trata con dignidad a quien pregunta, a quien critica y a quien aparece en la noticia.",
            (),
        ),
        (
            "Respeto a los Derechos Humanos",
            "Toda comunicación respeta, protege y promueve los derechos humanos, de acuerdo con cuatro criterios.",
            (
                ("Universalidad", "Los derechos corresponden a toda persona, por el solo hecho de serlo."),
                (
                    "Interdependencia",
                    "Los derechos se sostienen unos a otros: lo que toca a uno alcanza a los demás.",
                ),
                (
                    "Indivisibilidad",
                    "Los derechos forman un todo; ninguno puede separarse ni sacrificarse por otro.",
                ),
                ("Progresividad", "La protección de los derechos avanza siempre y no admite pasos atrás."),
            ),
        ),
        (
            "Igualdad y no discriminación",
            "Se informa a todas las personas sin exclusiones y con un lenguaje que no hiere.",
            (),
        ),
        ("Equidad de Género", "Mujeres y hombres aparecen, opinan y deciden en las mismas condiciones.", ()),
        (
            "Entorno Cultural y Ecológico",
            "Se cuidan las lenguas, las culturas y la naturaleza de Chiapas al comunicar.",
            (),
        ),
        ("Cooperación", "Las áreas comparten lo que saben para que la información llegue completa.", ()),
        ("Liderazgo", "Quien dirige da ejemplo, escucha y responde por las decisiones de su equipo.", ()),
        ("Rendición de Cuentas", "Cada gasto y cada decisión se explican y pueden revisarse.", ()),
        (
            "Verdad",
            "Se publica lo que consta; lo que no consta se investiga, y lo que falló se corrige a la vista.",
            (),
        ),
        ("Probidad", "Nadie obtiene beneficios indebidos por lo que publica o deja de publicar.", ()),
    ),
)
COATZACOALCOS = Code(
    office="coatza",
    slug="codigo-de-etica",
    title="Código de ética de la administración municipal",
    summary="Las cuatro reglas en que se apoya el visto bueno de las publicaciones del Ayuntamiento de Coatzacoalcos.",
    introduction="""De este código se desprende la regla de publicación del municipio: nada oficial se publica sin
    autorización previa.""",
    legal_basis="Rige durante el periodo municipal 2022-2025.",
    scope="""Obliga a síndico, regidores, secretarios, coordinadores, directores, jefes de oficina y encargados de
    área.""",
    principles=(
        (
            "Protección de lo que es de todos",
            "Se protegen los bienes del municipio, su reputación y la información confidencial.",
            (
                ("Bienes", "El patrimonio municipal se usa solo para fines públicos."),
                ("Reputación", "Se cuida el buen nombre de la institución y de las personas."),
                ("Información confidencial", "Lo reservado y los datos personales no se difunden."),
            ),
        ),
        (
            "Internet es un espacio público",
            "Lo que se dice en internet se dice a la vista de todos y permanece.",
            (),
        ),
        ("Autorización previa", "Nada oficial se publica sin que antes se haya autorizado.", ()),
        (
            "Uso de las redes",
            "Las redes se usan de acuerdo con las políticas y los estándares del municipio.",
            (),
        ),
    ),
)
