"""The years that the plan says of itself."""

from django.utils.translation import gettext as _

from .fault import Fault

MAX_YEARS = 30


def year_faults(plan: object) -> list[Fault]:
    if plan.year_from is None:
        return [Fault("year_from", _("Say in which year the plan begins."))]
    if plan.kind == "annual":
        return _annual(plan)
    if plan.year_to is None:
        return [Fault("year_to", _("Say in which year the programme ends."))]
    return _range(plan)


def _annual(plan: object) -> list[Fault]:
    if plan.year_to in {None, plan.year_from}:
        return []
    message = _("An annual work plan has one year: leave the last year empty, or choose the other kind.")
    return [Fault("year_to", message)]


def _range(plan: object) -> list[Fault]:
    values = {"first": plan.year_from, "last": plan.year_to, "limit": MAX_YEARS}
    if plan.year_to < plan.year_from:
        return [Fault("year_to", _("The last year, %(last)s, is before the first, %(first)s.") % values)]
    if plan.year_to - plan.year_from >= MAX_YEARS:
        message = _("From %(first)s to %(last)s are too many years: a programme has at most %(limit)s.")
        return [Fault("year_to", message % values)]
    return []
