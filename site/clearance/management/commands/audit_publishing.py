"""Whether all that is public was cleared, and whether everything that waits can go on."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from clearance import audit, repairs


class Command(BaseCommand):
    help = (
        "Lists live pages without a valid clearance, reviews that cannot go on and overdue schedules: exit "
        "status 1 if there are any. Emergency publications, which moderators were told of, are listed too, "
        "but not with -v 0, which says nothing where nothing is wrong."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--repair", action="store_true", help="Set stuck reviews going again first.")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["repair"]:
            self.stdout.write(f"{repairs.repair_reviews()} reviews repaired.")
        for told in audit.emergencies() if options["verbosity"] else ():
            self._list(told)
        found = list(audit.findings())
        for finding in found:
            self._list(finding)
        if found:
            self.stderr.write(f"{len(found)} findings.")
            raise SystemExit(1)
        if options["verbosity"]:
            self.stdout.write("All is well.")

    def _list(self, finding: audit.Finding) -> None:
        self.stdout.write(f"{finding.kind}\tpage {finding.page_id}\t{finding.words}")
