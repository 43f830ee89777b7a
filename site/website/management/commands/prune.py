"""Deletes what the policy of docs/operations.md says. To be run every day."""

import logging
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from website.retention.policy import RULES, FileRule, Rule

log = logging.getLogger("voceria.retention")


class Command(BaseCommand):
    help = (
        "Deletes finished tasks, records of log-ins and searches, ended sessions, preview links and "
        "enrolments, and files that nothing owns, once they are older than docs/operations.md says. "
        "Says nothing where there is nothing to do, or with -v 0. Exit status 1 if a kind could not "
        "be deleted; the others are deleted all the same."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--dry-run", action="store_true", help="Say how many would go; delete nothing.")
        parser.add_argument(
            "--only",
            action="append",
            choices=[rule.name for rule in RULES],
            metavar="KIND",
            help=f"Only this kind; may be given several times: {', '.join(rule.name for rule in RULES)}.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        wanted = options["only"] or [rule.name for rule in RULES]
        failed = [rule.name for rule in RULES if rule.name in wanted and not self._apply(rule, options)]
        if failed:
            self.stderr.write(f"Not all was deleted: {', '.join(failed)}. The log says why.")
            raise SystemExit(1)

    def _apply(self, rule: Rule | FileRule, options: dict[str, Any]) -> bool:
        try:
            count = rule.count() if options["dry_run"] else self._prune(rule, options["verbosity"])
        except Exception:
            log.exception("%s could not be deleted", rule.name)
            return False
        if count and (options["verbosity"] or options["dry_run"]):
            self.stdout.write(f"{rule.name}: {count} {'would be ' if options['dry_run'] else ''}deleted")
        return True

    def _prune(self, rule: Rule | FileRule, verbosity: int) -> int:
        count = 0
        for gone in rule.prune():
            count += gone
            if verbosity > 1:
                self.stderr.write(f"{rule.name}: {count} …")
        return count
