"""`manage.py backup`: a copy of database and uploads that `manage.py restore` puts back."""

import argparse
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from operations.backup import BackupRefused, copying


class Command(BaseCommand):
    help = (
        "Copies database and uploads, while people work, into a new folder named after the moment, and says "
        "its name (-v 0: nothing). Exit status 0: the copy is whole; 1: there is none, and why is said."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument(
            "--to", type=Path, default=settings.VAR_DIR / "backups", help="where copies are kept"
        )
        parser.add_argument("--keep", type=int, default=0, help="delete all but so many of the newest copies")
        parser.add_argument(
            "--without-media", action="store_true", help="the uploads are copied by other means"
        )

    def handle(self, *args: Any, to: Path, keep: int, without_media: bool, **options: Any) -> None:
        if keep < 0:
            raise CommandError("--keep is a whole number; 0 keeps all.")
        try:
            folder = copying.make(to, with_media=not without_media)
            copying.forget(to, keep)
        except (BackupRefused, OSError) as error:
            raise CommandError(str(error)) from error
        if options["verbosity"]:
            self.stdout.write(str(folder))
