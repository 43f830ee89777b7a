"""Which pages have English, parents first, and which translations are still on the way."""

PUBLISHED = (
    "home",
    "index",
    "acerca-de",
    "icos",
    "index-icos",
    "code-icos",
    "codigo-de-etica-once-principios",
    "cri",
    "plan-cri",
    "coatza",
    "index-coatza",
    "redes-institucionales-unica-via",
)
UNFINISHED = {
    "mensajes-en-lenguas-originarias": "in review",
    "calendario-de-audiencias-publicas": "sent back",
    "limpieza-del-malecon": "begun",
}
