"""Sends what waits in the outbox and is due: for the clock, each minute."""

import sys
from typing import Any

from django.core.management.base import BaseCommand

from outbox.delivery import deliver_due


class Command(BaseCommand):
    help = "Send the mails that are due. Exit status 1: some could not be sent, and will be tried again."

    def handle(self, *args: Any, verbosity: int, **options: Any) -> None:
        sent, failed = deliver_due()
        if verbosity > 1 and sent:
            self.stdout.write(f"{sent} mails sent.")
        if failed:
            self.stderr.write(f"{failed} mails could not be sent; they are tried again.")
            sys.exit(1)
