"""Whether all that is public was cleared, and whether everything that waits can go on."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from clearance import audit, repairs


class Command(BaseCommand):
    help = (
        "Lists live pages without a valid clearance, reviews that cannot go on and overdue schedules. "
        "Exit status 1 if there is anything to list."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="Set stuck reviews going again first.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["repair"]:
            self.stdout.write(f"{repairs.repair_reviews()} reviews repaired.")
        found = list(audit.findings())
        for finding in found:
            self.stdout.write(f"{finding.kind}\tpage {finding.page_id}\t{finding.words}")
        if found:
            self.stderr.write(f"{len(found)} findings.")
            raise SystemExit(1)
        self.stdout.write("All is well.")
