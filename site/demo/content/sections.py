"""Pages of free content, and the topics that bulletins and plans share."""

from .kinds import Section

# slug: (Spanish, English)
TOPICS = {
    "agua": ("Agua", "Water"),
    "ambiente": ("Medio ambiente", "Environment"),
    "bienestar": ("Bienestar", "Welfare"),
    "comunicacion": ("Comunicación pública", "Public communication"),
    "cultura": ("Cultura y lenguas", "Culture and languages"),
    "educacion": ("Educación", "Education"),
    "igualdad": ("Igualdad", "Equality"),
    "migracion": ("Migración", "Migration"),
    "obra-publica": ("Obra pública", "Public works"),
    "participacion": ("Participación ciudadana", "Citizen participation"),
    "proteccion-civil": ("Protección civil", "Civil protection"),
    "salud": ("Salud", "Health"),
    "transparencia": ("Transparencia", "Transparency"),
}
SECTIONS = (
    Section(
        slug="acerca-de",
        title="Acerca de este sitio",
        summary="Qué es Vocería, quién publica aquí y cómo llega cada texto a la ciudadanía.",
        body="""Este sitio es una **demostración** de Vocería, una plataforma de publicación para oficinas de
        comunicación pública. Las instituciones se inspiran en documentos reales; los boletines se escribieron para
        mostrar cómo funciona.

        ## El camino de un texto

        1. Una persona editora lo escribe.
        2. Lo envía a visto bueno.
        3. Otra persona, que no lo escribió ni lo envió, lo revisa.
        4. Se publica, o vuelve con la razón por escrito.

        > Nadie otorga el visto bueno a su propio texto — Regla de los cuatro ojos

        ! Lenguas: los textos se escriben en español y se traducen al inglés con la misma revisión.""",
    ),
    Section(
        slug="accesibilidad",
        title="Accesibilidad",
        summary="Cómo está hecho el sitio para que cualquier persona lo use, y cómo avisar si algo falla.",
        body="""El sitio puede usarse solo con el teclado, con lectores de pantalla, sin imágenes y sin JavaScript.

        - Textos con buen contraste, en modo claro y oscuro
        - Imágenes con descripción
        - Tablas con encabezados y título
        - Páginas que se leen bien en un teléfono de 320 píxeles

        Si algo le impide leer o buscar, escriba a la institución que publica la página.""",
    ),
)
