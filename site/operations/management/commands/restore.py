"""`manage.py restore`: puts a copy of `manage.py backup` in the place of the site."""

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from operations.backup import BackupRefused, restoring

SOMETHING_IS_LEFT_TO_DO = 3  # 2 is what a wrong option answers


class Command(BaseCommand):
    help = (
        "Checks a copy, puts its uploads and database in the place of this site's, brings the tables up to "
        "this release, empties the cache and makes the search's indices anew. Stop the other processes "
        "before. Exit status 0: done; 1: nothing of the database was changed; 3: restored, and what is "
        "left to do is said."
    )

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        parser.add_argument("folder", type=Path, help="the copy: a folder that `backup` made")
        parser.add_argument("--replace", action="store_true", help="this site may be lost")
        parser.add_argument(
            "--dry-run", action="store_true", help="check the copy and this site; change nothing"
        )

    def handle(self, *args: Any, folder: Path, replace: bool, dry_run: bool, **options: Any) -> None:
        try:
            copy = restoring.examine(folder, replace or dry_run)
            if not dry_run:
                restoring.put_back(folder)
        except (BackupRefused, OSError) as error:
            raise CommandError(str(error)) from error
        if not dry_run:
            self._bring_up_to_date()
        if options["verbosity"]:
            self.stdout.write(f"{'whole' if dry_run else 'restored'}: the site of {copy['made']}")

    def _bring_up_to_date(self) -> None:
        """Whatever fails here fails beside the data, which are back."""
        try:
            restoring.bring_up_to_date()
        except Exception as error:
            left = f"The data are back. Still to do: migrate, empty the cache, search_rebuild. {error}"
            raise CommandError(left, returncode=SOMETHING_IS_LEFT_TO_DO) from error
