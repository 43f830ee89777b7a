"""Hands out what the system holds on a person, for a request of access."""

from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser
from wagtail.log_actions import log

from website.personal_data.held import archive_of


class Command(BaseCommand):
    help = "Writes a ZIP file with everything that the system holds on a user; it is logged."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--output", type=Path, help="The file to write, such as data.zip.")

    def handle(self, *args: Any, username: str, output: Path | None, **options: Any) -> None:
        person = get_user_model().objects.filter(username=username).first()
        if person is None:
            raise CommandError(f"There is no user called {username}.")
        path = output or Path(f"datos-{person.pk}.zip")
        try:
            path.touch(mode=0o600, exist_ok=False)
            path.write_bytes(archive_of(person))
        except OSError as error:
            raise CommandError(f"{path} cannot be written: {error.strerror}.") from error
        log(person, "account.export")
        self.stdout.write(f"{path} holds what is known of {username}.")
