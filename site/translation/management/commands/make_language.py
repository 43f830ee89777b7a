"""`manage.py make_language CODE …`: the catalogue without which Django ignores a language."""

import re
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from translation.empty_catalogues import CATALOGUES_DIR, write_empty_catalogue
from translation.languages import LANGUAGES_OF_MEXICO


class Command(BaseCommand):
    help = "Writes the compiled catalogue of a language; texts without a translation stay in Spanish."
    requires_system_checks = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("codes", nargs="*", metavar="CODE", help="without it: every language of Mexico")
        parser.add_argument("--folder", type=Path, default=CATALOGUES_DIR, help="one of LOCALE_PATHS")

    def handle(self, *, codes: list[str], folder: Path, **options: object) -> None:
        for code in codes or sorted(LANGUAGES_OF_MEXICO):
            if not re.fullmatch(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", code):
                raise CommandError(f"{code!r} is not a language code such as tzo or es-mx.")
            self.stdout.write(str(write_empty_catalogue(code, folder)))
