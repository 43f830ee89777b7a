"""`manage.py search_check`: compares the table with Elasticsearch; --repair makes them equal."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.elastic import checking, client, names
from search.engines.base import EngineUnavailable


class Command(BaseCommand):
    help = "Compare what the public may find with what Elasticsearch holds. Exit status 0: no difference."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--repair", action="store_true", help="make the indices equal to the table")

    def handle(self, *args: Any, repair: bool, **options: Any) -> None:
        if not client.is_configured():
            raise CommandError("ELASTICSEARCH_URL is not set: there is nothing to compare.")
        try:
            found = self._look()
            if repair and found:
                self.stdout.write(f"repaired: {checking.repair()} documents")
                found = self._look()
        except EngineUnavailable as failure:
            raise CommandError(f"Elasticsearch cannot be used now: {failure}") from failure
        if found:
            raise CommandError(f"{found} differences.")

    def _look(self) -> int:
        reports = [checking.report(locale) for locale in names.locales()]
        for report in reports:
            self.stdout.write(str(report))
        return sum(report.differences for report in reports)
