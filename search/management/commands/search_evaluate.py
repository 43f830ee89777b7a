import datetime as dt
from argparse import ArgumentParser
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from search.engines import choice
from search.engines.base import Engine, EngineUnavailable
from search.evaluation.judgements import UnreadableFile, load_documents, read_judgements
from search.evaluation.measures import Measures
from search.evaluation.runs import ALL, run
from search.models import SearchEntry
from search.steering import freshness


class Command(BaseCommand):
    help = (
        "Measure the answers of the engine in use against judgements: nDCG@10, MRR, recall@20 and the share "
        "of empty answers by tag. With --with NAME=NUMBER a second run with other weights is compared to it."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--judgements", type=Path, required=True, help="JSON Lines")
        parser.add_argument(
            "--documents", type=Path, help="JSON Lines; they alone are searched, and not kept"
        )
        parser.add_argument("--today", type=dt.date.fromisoformat, help="what recency is judged against")
        parser.add_argument("--locale", default=settings.LANGUAGE_CODE)
        parser.add_argument("--engine", choices=("in-use", "database"), default="in-use")
        parser.add_argument("--with", dest="changes", action="append", default=[], metavar="NAME=NUMBER")

    def handle(self, *args: Any, **options: Any) -> None:
        engine = choice.database if options["engine"] == "database" else choice.preferred_engine()
        try:
            judgements = read_judgements(options["judgements"])
            with transaction.atomic():
                if options["documents"]:
                    _only(options["documents"], engine)
                asked = (judgements, options["locale"], options["today"])
                tables = [run(one, *asked) for one in _engines(engine, options)]
                transaction.set_rollback(True)
            freshness.changed()
        except (UnreadableFile, OSError, EngineUnavailable) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"engine: {engine.name}")
        self._table(*tables)

    def _table(self, table: dict[str, Measures], other: dict[str, Measures] | None = None) -> None:
        self.stdout.write(f"{'tag':12} {'nDCG@10':>8} {'MRR':>7} {'R@20':>7} {'empty':>7} {'n':>4}")
        for tag, one in table.items():
            line = f"{tag:12} {one.ndcg:8.3f} {one.mrr:7.3f} {one.recall:7.3f} {one.empty:6.0%} {one.count:5}"
            if other:
                line += f"   nDCG {other[tag].ndcg:.3f} ({other[tag].ndcg - one.ndcg:+.3f})"
            self.stdout.write(line)
        if ALL not in table:
            self.stdout.write("No question has an answer in these judgements.")


def _engines(engine: Engine, options: dict[str, Any]) -> list[Engine]:
    changes = dict(_change(engine, text) for text in options["changes"])
    other = replace(engine, weights=replace(engine.weights, **changes)) if changes else None
    return [engine, other] if other else [engine]


def _change(engine: Engine, text: str) -> tuple[str, float]:
    name, _, number = text.partition("=")
    known = {field.name for field in fields(engine.weights)}
    try:
        value = float(number)
    except ValueError:
        raise CommandError(f"--with {text}: write NAME=NUMBER.") from None
    if name not in known:
        raise CommandError(f"--with {text}: the weights are {', '.join(sorted(known))}.")
    return name, value


def _only(path: Path, engine: Engine) -> None:
    """Search the documents alone; the transaction that is rolled back brings everything else back."""
    if engine is not choice.database:
        raise CommandError("--documents works with --engine database; import them for another engine.")
    SearchEntry.objects.update(listed=False)
    load_documents(path)
