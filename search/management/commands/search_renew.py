"""`manage.py search_renew`: after a change of the analyser, writes anew what the embedded engine finds by."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from search import tasks
from search.database import renewal


class Command(BaseCommand):
    help = "Write anew the postings and known words that an older version of the analyser wrote."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--pages",
            action="store_true",
            help="First read every public page and its documents again, by what this release reads of them.",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if options["pages"]:
            tasks.write_all_anew.call()
        self.stdout.write(f"{renewal.renew()} texts were written anew.")
