"""`manage.py search_renew`: after a change of the analyser, writes anew what the embedded engine finds by."""

from typing import Any

from django.core.management.base import BaseCommand

from search.database import renewal


class Command(BaseCommand):
    help = "Write anew the postings and known words that an older version of the analyser wrote."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"{renewal.renew()} texts were written anew.")
