"""Every address, every role, GET and POST, against the table `expected.csv`.

An address without a row fails. After a deliberate change write the table anew with
`WRITE_ROLE_TABLE=1 python -m pytest tests/adversarial/test_role_by_url.py` and review its difference.
"""

import csv
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from search.views import limits

from .addresses import example, patterns
from .asking import ask, outcome, session_of
from .particular import PARTICULAR, filled
from .scene import CANARY, build

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("indices_of_the_admin")]
TABLE = Path(__file__).with_name("expected.csv")
FAILS_BY_DESIGN = {"admin/failwhale/"}  # Wagtail's own page to try out the error page
FOR_THE_HOLDER_OF_THE_LINK = {"vista-previa/{preview_token}/", "vista-previa/{preview_token}/pagina/"}
GOES_LIVE = {  # by a moderator's decision and by the emergency exit, and by nothing else
    ("admin/pages/workflow/action/<int:page_id>/<slug:action_name>/<int:task_state_id>/", "moderator"),
    ("admin/visto-bueno/por-revisar/<int:state_id>/", "moderator"),
    ("admin/visto-bueno/por-revisar/{state_id}/?", "moderator"),
    ("admin/visto-bueno/emergencia/{page_id}/?", "administrator"),
}
OUTSIDERS = ("anonymous", "editor_b", "exempt_editor", "translator_b")


@pytest.fixture
def scene(home, english, monkeypatch):
    """Whoever walks all addresses asks more often than anybody may."""
    monkeypatch.setattr(limits, "is_over", lambda *_asked: False)
    monkeypatch.setattr(limits, "was_over", lambda *_asked: False)
    return build(home, english)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_address_answers_every_role_as_expected(scene, method):
    sessions = {role: session_of(person) for role, person in scene.people.items()}
    found, broken, told, opened = {}, [], [], set()
    for pattern, address, data in _addresses(scene.values):
        row = {}
        for role, session in sessions.items():
            answer = ask(session, method, address, data if method == "POST" else None)
            row[role] = outcome(answer)
            if answer.status_code >= 500 and pattern not in FAILS_BY_DESIGN:
                broken.append(f"{method} {address} as {role}")
            if answer.went_live:
                opened.add((pattern, role))
            if _tells(pattern, role, answer):
                told.append(f"{method} {address} to {role}")
        found[pattern] = row
    if os.environ.get("WRITE_ROLE_TABLE"):
        _write(method, found, list(sessions))
    assert not told, "\n".join(told)
    assert not broken, "\n".join(broken)
    assert opened == (GOES_LIVE if method == "POST" else set())
    assert _differences(method, found) == []


def _tells(pattern: str, role: str, answer: Any) -> bool:
    """Whether somebody reads there of a draft that is not theirs."""
    return role in OUTSIDERS and pattern not in FOR_THE_HOLDER_OF_THE_LINK and CANARY.encode() in answer.body


def _addresses(values: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """The row's name, the address and what is posted: each pattern there is, then what patterns hide."""
    for pattern, namespace in patterns():
        yield pattern, example(pattern, namespace, values), {}
    for template, post in PARTICULAR:
        yield template, *filled(template, post, values)


def _rows() -> list[dict[str, str]]:
    with TABLE.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _differences(method: str, found: dict[str, dict[str, str]]) -> list[str]:
    expected = {row["address"]: row for row in _rows() if row["method"] == method}
    return [
        f"{method} {pattern} as {role}: {word}, not {expected.get(pattern, {}).get(role, 'in the table')}"
        for pattern, row in found.items()
        for role, word in row.items()
        if expected.get(pattern, {}).get(role) != word
    ]


def _write(method: str, found: dict[str, dict[str, str]], roles: list[str]) -> None:
    kept = [row for row in _rows() if row["method"] != method] if TABLE.exists() else []
    rows = kept + [{"address": pattern, "method": method, **row} for pattern, row in found.items()]
    with TABLE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, ["address", "method", *roles], lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: (row["address"], row["method"])))
