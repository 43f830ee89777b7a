"""Every address, every role, GET and POST, against the table `expected.csv`.

An address without a row fails. After a deliberate change write the table anew with
`WRITE_ROLE_TABLE=1 python -m pytest tests/adversarial/test_role_by_url.py` and review its difference.
"""

import csv
import os
from pathlib import Path

import pytest

from .addresses import example, patterns
from .asking import ask, outcome, session_of
from .scene import CANARY, build

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("indices_of_the_admin")]
TABLE = Path(__file__).with_name("expected.csv")
FAILS_BY_DESIGN = {"admin/failwhale/"}  # Wagtail's own page to try out the error page
OUTSIDERS = ("anonymous", "editor_b", "exempt_editor", "translator_b")


@pytest.fixture
def scene(home, english):
    return build(home, english)


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_every_address_answers_every_role_as_expected(scene, method):
    sessions = {role: session_of(person) for role, person in scene.people.items()}
    found, broken, told = {}, [], []
    for pattern, namespace in patterns():
        address = example(pattern, namespace, scene.values)
        row = {}
        for role, session in sessions.items():
            answer = ask(session, method, address)
            row[role] = outcome(answer)
            if answer.status_code >= 500 and pattern not in FAILS_BY_DESIGN:
                broken.append(f"{method} {address} as {role}")
            if role in OUTSIDERS and CANARY.encode() in answer.body:
                told.append(f"{method} {address} to {role}")
        found[pattern] = row
    if os.environ.get("WRITE_ROLE_TABLE"):
        _write(method, found, list(sessions))
    assert not told, "\n".join(told)
    assert not broken, "\n".join(broken)
    assert _differences(method, found) == []


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
