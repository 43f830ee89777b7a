"""Floors of relevance on the database engine: a change for the worse fails here.

Our own judgements are part of the repository. Those of `shared/relevance` are used where that folder lies
beside the repository or RELEVANCE_DIR names it.
"""

import datetime as dt
import json
import os
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from search.database.engine import DatabaseEngine
from search.evaluation.judgements import load_documents, read_judgements
from search.evaluation.measures import measure
from search.evaluation.runs import ALL, run
from search.models import SearchEntry

pytestmark = pytest.mark.django_db
OWN = Path(__file__).parent / "data"
SHARED = Path(os.environ.get("RELEVANCE_DIR") or Path(__file__).resolve().parents[3] / "shared" / "relevance")
FLOORS = [pytest.param(OWN, 0.96, id="own")]
if SHARED.is_dir():
    FLOORS.append(pytest.param(SHARED, 0.90, id="shared"))


@pytest.mark.parametrize(("folder", "floor"), FLOORS)
def test_the_database_engine_keeps_its_floor(folder, floor):
    load_documents(folder / "documents.jsonl")
    table = run(DatabaseEngine(), read_judgements(folder / "queries.jsonl"), "es", dt.date(2025, 1, 1))
    assert table[ALL].ndcg >= floor, {tag: round(measures.ndcg, 3) for tag, measures in table.items()}
    assert table[ALL].empty == 0


def test_measures_are_those_of_the_textbook():
    perfect = measure(["a", "b"], {"a": 3, "b": 1})
    assert (perfect.ndcg, perfect.mrr, perfect.recall, perfect.empty) == (1, 1, 1, 0)
    second = measure(["x", "a", "a"], {"a": 3})
    assert round(second.ndcg, 3) == 0.631 and second.mrr == 0.5
    assert measure([], {"a": 3}).empty == 1


def evaluate(*options):
    files = ("--judgements", str(OWN / "queries.jsonl"), "--documents", str(OWN / "documents.jsonl"))
    call_command("search_evaluate", *files, "--engine", "database", "--today", "2025-01-01", *options)


def test_the_command_prints_every_tag_and_keeps_no_document(capsys):
    evaluate()
    told = capsys.readouterr().out
    tags = {json.loads(line)["tag"] for line in (OWN / "queries.jsonl").read_text().splitlines()}
    assert all(tag in told for tag in tags) and "ALL" in told
    assert not SearchEntry.objects.exists()


def test_the_command_compares_two_settings(capsys):
    evaluate("--with", "institution=1")
    assert capsys.readouterr().out.count("nDCG ") > 5


@pytest.mark.parametrize("change", ["color=1", "institution=azul", "institution"])
def test_unknown_weights_are_told(change):
    with pytest.raises(CommandError, match="--with"):
        evaluate("--with", change)


def test_a_file_that_cannot_be_read_is_told(tmp_path):
    broken = tmp_path / "queries.jsonl"
    broken.write_text("{")
    with pytest.raises(CommandError, match="line 1"):
        call_command("search_evaluate", "--judgements", str(broken), "--engine", "database")
