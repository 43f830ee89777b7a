"""The code of facts.md A: eleven principles, the third with its four clauses."""

from typing import Any

from wagtail.models import Page

from ethics.models import EthicsCodePage

from .pages import page_below

CLAUSES = ["Universalidad", "Interdependencia", "Indivisibilidad", "Progresividad"]
PRINCIPLES = [
    "Interés Público",
    "Respeto",
    "Respeto a los Derechos Humanos",
    "Igualdad y no discriminación",
    "Equidad de Género",
    "Entorno Cultural y Ecológico",
    "Cooperación",
    "Liderazgo",
    "Rendición de Cuentas",
    "Verdad",
    "Probidad",
]


def principle(title: str, *clauses: str, text: str = "") -> tuple[str, dict[str, Any]]:
    items = [{"title": clause, "text": ""} for clause in clauses]
    return "principle", {"title": title, "text": text, "clauses": items}


def eleven_principles() -> list[tuple[str, dict[str, Any]]]:
    return [principle(title, *(CLAUSES if number == 3 else ())) for number, title in enumerate(PRINCIPLES, 1)]


def ethics_code(parent: Page, live: bool = True, **fields: Any) -> EthicsCodePage:
    fields.setdefault("title", "Código de ética")
    fields.setdefault("slug", "codigo-de-etica")
    fields.setdefault("principles", eleven_principles())
    return page_below(parent, EthicsCodePage, live=live, **fields)
