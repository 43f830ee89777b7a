"""What `search_check` says and repairs: ids, versions and contents of the table against every index."""

from dataclasses import dataclass

from django.db.models import F

from search.models import SearchEntry

from . import indices, keeping_up, rebuild, sending
from .client import client, failures_as_unavailable
from .comparison import Difference, compare
from .names import alias_of, locales

_EXAMPLES = 10


@dataclass
class Report:
    locale: str
    found: Difference
    behind: int
    right: bool

    @property
    def differences(self) -> int:
        return len(self.found.page_ids()) + self.behind + (not self.right)

    def __str__(self) -> str:
        if not self.right:
            alias = alias_of(self.locale)
            return f"{self.locale}: no index, one of another mapping or one whose data is lost behind {alias}"
        counts = {name: ids for name, ids in vars(self.found).items() if ids}
        parts = [f"{len(ids)} {name} (pages {_some(ids)})" for name, ids in counts.items()]
        parts += [f"{self.behind} not acknowledged"] if self.behind else []
        return f"{self.locale}: {', '.join(parts) or 'equal'}"


def report(locale: str) -> Report:
    with failures_as_unavailable():
        right = indices.is_right(client(), locale) and not indices.is_red(client(), locale)
    found = Difference()
    if right:
        for part in compare(locale):
            found.add(part)
    behind = SearchEntry.objects.behind().filter(locale=locale).count()
    return Report(locale, found, behind, right)


def repair(patience: float = 0) -> int:
    """Make every index equal to the table; how many documents that took. `patience`: for a red one."""
    keeping_up.ensure_indices(patience)
    repaired = SearchEntry.objects.behind().count()
    for locale in locales():
        rebuild.sweep(locale)
        for part in compare(locale):
            repaired += _repair(locale, part)
    for _round in range(2):  # the first may learn that the server holds a higher version
        keeping_up.catch_up()
    return repaired


def _repair(locale: str, part: Difference) -> int:
    """Rows are given a version above the one found, so that no late older write can undo the repair."""
    page_ids = part.page_ids()
    if page_ids:
        sending.delete_unknown(client(), page_ids, index=alias_of(locale))
        rows = SearchEntry.objects.filter(page_id__in=page_ids)
        rows.filter(page_id__in=part.different).update(version=F("version") + 1)
        rows.update(indexed_version=None)
    return len(page_ids)


def _some(page_ids: list[int]) -> str:
    shown = ", ".join(str(page_id) for page_id in page_ids[:_EXAMPLES])
    return f"{shown}, …" if len(page_ids) > _EXAMPLES else shown
