"""`manage.py search_rebuild`: a new index for each language, swapped in while people publish and read."""

import argparse
import os
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.elastic import client, names
from search.elastic.rebuild import RebuildUnderWay, rebuild
from search.engines.base import EngineUnavailable

_NICENESS = 10


class Command(BaseCommand):
    help = "Make the Elasticsearch indices anew from the table, without an interruption."

    def run_from_argv(self, argv: list[str]) -> None:
        """In a process of its own editors and readers go first; an idle machine loses nothing by it."""
        os.nice(_NICENESS)
        super().run_from_argv(argv)

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--locale", choices=names.locales(), help="one language only")

    def handle(self, *args: Any, locale: str | None, **options: Any) -> None:
        if not client.is_configured():
            raise CommandError("ELASTICSEARCH_URL is not set: there is nothing to rebuild.")
        try:
            for code in [locale] if locale else names.locales():
                rebuild(code, say=self.stdout.write)
        except RebuildUnderWay as other:
            raise CommandError("Another rebuild is under way; it does what this one wanted.") from other
        except EngineUnavailable as failure:
            raise CommandError(f"Elasticsearch cannot be used now: {failure}") from failure
