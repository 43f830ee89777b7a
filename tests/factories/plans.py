"""Plans as tests need them: a small one, and the two of the demonstration with all their figures."""

from uuid import NAMESPACE_URL, uuid5

from wagtail.models import Page

from demo.plans import cri_plan, infoem_plan
from plans.models import ProgramPlanPage

from .pages import page_below


def row(kind: str, value: object, key: str) -> dict:
    """A row of a stream, whose identifier is the same at every call."""
    return {"type": kind, "value": value, "id": str(uuid5(NAMESPACE_URL, key))}


def target(unit: str, total: object, planned: dict, **more: object) -> dict:
    value = {"unit": unit, "total": total, "planned": {str(y): str(f) for y, f in planned.items()}, **more}
    return row("item", value, f"target:{unit}")


def programme(*targets: dict) -> list[dict]:
    """One axis, subtheme, policy, objective and project that carries the targets."""
    return [
        row("axis", {"code": "1", "name": "Gobierno abierto"}, "axis"),
        row("subtheme", {"code": "1.1", "name": "Participación"}, "subtheme"),
        row("policy", {"code": "1.1.1", "name": "Rendición de cuentas"}, "policy"),
        row("objective", {"code": "", "text": "Dar cuenta de cada peso."}, "objective"),
        row("project", {"code": "", "name": "Audiencias", "targets": list(targets)}, "project"),
    ]


def plan_page(parent: Page, *targets: dict, live: bool = True, **fields: object) -> ProgramPlanPage:
    """A plan of the years 2024 to 2026; without targets given it has one that adds up."""
    targets = targets or (target("audiencia", 6, {2024: 1, 2025: 2, 2026: 3}),)
    values = {"title": "Plan de prueba", "year_from": 2024, "year_to": 2026} | fields
    values.setdefault("programme", programme(*targets))
    return page_below(parent, ProgramPlanPage, live=live, **values)


def cri_page(parent: Page) -> ProgramPlanPage:
    return page_below(parent, ProgramPlanPage, **cri_plan())


def infoem_page(parent: Page) -> ProgramPlanPage:
    return page_below(parent, ProgramPlanPage, **infoem_plan())
