"""Migrations since the last release, read as operations: none holds up a table or depends on today's code."""

import ast
import inspect

import pytest
from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations
from django.db.migrations.loader import MigrationLoader

from tests.architecture.source import ROOMS

from . import record

RELEASED = set(record.read()["migrations"])
# They promise that old migrations go on working: an operation, and the guards of the tables that only grow.
MAY_BE_IMPORTED = {"common.concurrently", "clearance.history.triggers"}
LOCKING = (migrations.AddIndex, migrations.AddConstraint)


def since_the_last_release():
    on_disk = MigrationLoader(None, ignore_no_migrations=True).disk_migrations
    ours = set(record.of_this_tree("")["migrations"]) - RELEASED
    return {name: one for key, one in sorted(on_disk.items()) if (name := ".".join(key)) in ours}


def imported_by(source):
    """Modules of ours. `import a.b` is what makemigrations writes for a validator or a base: it stays."""
    nodes = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.ImportFrom)]
    return {node.module for node in nodes if node.module and node.module.split(".")[0] in ROOMS}


def locks_of(migration):
    """Indices and constraints of tables that the same migration does not make: people are writing there."""
    made = {one.name_lower for one in migration.operations if isinstance(one, migrations.CreateModel)}
    return [
        one.describe()
        for one in migration.operations
        if isinstance(one, LOCKING)
        and not isinstance(one, AddIndexConcurrently)
        and one.model_name_lower not in made
    ]


def test_none_is_taken_out_of_a_release():
    assert RELEASED - set(record.of_this_tree("")["migrations"]) == set()


def test_none_imports_code_that_will_have_changed_when_it_runs():
    found = {
        name: imported_by(inspect.getsource(inspect.getmodule(type(one)))) - MAY_BE_IMPORTED
        for name, one in since_the_last_release().items()
    }
    assert {name: modules for name, modules in found.items() if modules} == {}


def test_none_holds_up_a_table_for_an_index():
    """`common.concurrently.AddIndexWhileInUse`, with `atomic = False`, makes it beside the work."""
    found = {name: locks_of(one) for name, one in since_the_last_release().items()}
    assert {name: locks for name, locks in found.items() if locks} == {}


@pytest.mark.parametrize(
    ("source", "modules"),
    [
        ("from search.spelling import sounds", {"search.spelling"}),
        ("import website.colours", set()),
        ("from django.db import models", set()),
    ],
)
def test_an_import_by_hand_is_seen(source, modules):
    assert imported_by(source) == modules
