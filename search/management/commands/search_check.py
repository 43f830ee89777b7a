"""`manage.py search_check`: compares the table with what both engines find by; --repair makes them equal."""

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from search.database import renewal
from search.elastic import checking, client, names
from search.engines.base import EngineUnavailable


class Command(BaseCommand):
    help = (
        "Compare what the public may find with what the embedded engine and, where one is set up, "
        "Elasticsearch find it by. Exit status 0: no difference; -v 0 says nothing."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--repair", action="store_true", help="make both equal to the table")

    def handle(self, *args: Any, repair: bool, **options: Any) -> None:
        try:
            self.says = bool(options["verbosity"])
            found = self._look()
            if repair and found:
                self._say(f"repaired: {self._repair()} documents")
                found = self._look()
        except EngineUnavailable as failure:
            raise CommandError(f"Elasticsearch cannot be used now: {failure}") from failure
        if found:
            raise CommandError(f"{found} differences.")

    def _look(self) -> int:
        stale = len(renewal.stale())
        self._say(f"table: {f'{stale} texts that an older analyser wrote' if stale else 'equal'}")
        reports = [checking.report(locale) for locale in names.locales()] if client.is_configured() else []
        for report in reports:
            self._say(str(report))
        return stale + sum(report.differences for report in reports)

    def _say(self, text: str) -> None:
        if self.says:
            self.stdout.write(text)

    def _repair(self) -> int:
        return renewal.renew() + (checking.repair() if client.is_configured() else 0)
