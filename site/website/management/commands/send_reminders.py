"""Mails what is late: clearances to moderators, reviews to editors. To be run every hour."""

from typing import Any

from django.core.management.base import BaseCommand

from clearance.desk.reminding import remind_of_late_pages
from website.reviews import remind_of_reviews


class Command(BaseCommand):
    help = (
        "Mail moderators what waits too long, and editors what must be reviewed. Each reminder goes out "
        "once. -v 0: nothing is said."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        moderators, pages = remind_of_late_pages(), remind_of_reviews()
        if options["verbosity"] and (moderators or pages):
            self.stdout.write(f"{moderators} moderators and {pages} pages' editors reminded.")
