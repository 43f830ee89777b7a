from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from website.second_factor import devices


class Command(BaseCommand):
    help = "Takes away the second step of somebody who lost telephone and recovery codes; it is logged."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")

    def handle(self, *args: Any, username: str, **options: Any) -> None:
        person = get_user_model().objects.filter(username=username).first()
        if person is None:
            raise CommandError(f"There is no user called {username}.")
        devices.remove(person, by=None)
        self.stdout.write(f"{username} logs in with the password alone now.")
