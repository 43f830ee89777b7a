"""What the command says: a bar while it works, then every kind of problem once with its count."""

from collections import Counter, defaultdict
from typing import Any, TextIO

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from .rows import Problem, State
from .writing import CREATED, UNCHANGED, Outcome

MOST_KINDS = 50  # of problems, told at length; a file that has more of them is of the wrong shape
_WIDTH = 30  # of the bar


class Report:
    """Hears what becomes of the rows. `rows` prints a line for each of them, `bar` shows how far it is."""

    def __init__(self, out: TextIO, err: TextIO, total: int, rows: bool, bar: bool) -> None:
        self.out, self.err, self.total = out, err, total
        self.rows, self.bar = rows, bar
        self.count = 0
        self.problems: dict[tuple[str, str], list[int]] = defaultdict(list)
        self.remarks: dict[str, list[int]] = defaultdict(list)
        self.states: Counter[str] = Counter()
        self.institutions: list[str] = []
        self.folios = 0

    def wrote(self, outcome: Outcome) -> None:
        row = outcome.row
        for remark in outcome.remarks:
            self.remarks[remark].append(row.line)
        if outcome.done != UNCHANGED:
            self.states[outcome.state] += 1
            self.folios += bool(outcome.folio)
        self.institutions += outcome.institutions
        if self.rows:
            self.out.write(_told(outcome))
        self._advance()

    def refused(self, problems: list[Problem]) -> None:
        for problem in problems:
            self.problems[problem.column, problem.sentence].append(problem.line)
        if self.rows:
            self.out.write("\n".join(map(str, problems)))
        self._advance()

    def finish(self) -> None:
        """Everything that was noticed, the same thing in many rows once."""
        if self.bar and self.count:
            self.err.write("\r" + " " * (_WIDTH + 40) + "\r", ending="")
        found = [(lines, str(Problem(min(lines), *key))) for key, lines in self.problems.items()]
        self._list(self.err, found)
        self._list(self.out, [(lines, _at(lines, remark)) for remark, lines in self.remarks.items()])
        if self.institutions:
            names = ", ".join(f"“{name}”" for name in self.institutions)
            self.out.write(_("Institutions that were not there before: %(names)s.") % {"names": names})
        if self.states:
            parts = [f"{State(state).label}: {count}" for state, count in sorted(self.states.items())]
            if self.folios:
                parts.append(_("with a folio: %(count)d") % {"count": self.folios})
            self.out.write("; ".join(parts))

    def _list(self, out: TextIO, found: list[tuple[list[int], str]]) -> None:
        for lines, words in sorted(found)[:MOST_KINDS]:
            more = len(lines) - 1
            told = ngettext("and in %(count)d other line", "and in %(count)d other lines", more)
            out.write(f"{words} ({told % {'count': more}})" if more else words)
        if rest := sum(len(lines) for lines, _words in sorted(found)[MOST_KINDS:]):
            told = ngettext(
                "And %(count)d other of other kinds.", "And %(count)d others of other kinds.", rest
            )
            out.write(told % {"count": rest})

    def _advance(self) -> None:
        self.count += 1
        if self.bar and self.total and (self.count % 10 == 0 or self.count == self.total):
            done = min(self.count / self.total, 1)
            filled = "█" * round(done * _WIDTH)
            self.err.write(f"\r{filled:░<{_WIDTH}} {done:4.0%} {self.count}/{self.total}", ending="")


def _at(lines: list[int], remark: str) -> str:
    return _("line %(line)d: %(remark)s") % {"line": min(lines), "remark": remark}


def _told(outcome: Outcome) -> str:
    if outcome.done == UNCHANGED:
        said = _("line %(line)d: unchanged, “%(title)s”")
    elif outcome.done == CREATED:
        said = _("line %(line)d: new, “%(title)s”, %(state)s")
    else:
        said = _("line %(line)d: changed, “%(title)s”, %(state)s")
    state: Any = State(outcome.state).label if outcome.state else ""
    told = said % {"line": outcome.row.line, "title": outcome.row.title, "state": state}
    return told + (", " + _("folio %(folio)s") % {"folio": outcome.folio} if outcome.folio else "")
