"""Takes a person out of the system, for a request of erasure."""

from typing import Any

from django.contrib.auth import get_user_model
from django.core.management.base import BaseCommand, CommandError, CommandParser

from website.personal_data import erasing


class Command(BaseCommand):
    help = (
        "Makes a user's account nobody's: name, address, portrait, groups, sessions, second step, records of "
        "log-ins and mails go. The sealed history and the clearances stay. Twice is as good as once."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("username")
        parser.add_argument("--by", required=True, metavar="ADMINISTRATOR", help="Who answers for it.")
        parser.add_argument("--reason", default="", help="Such as the number of the request; no names.")

    def handle(self, *args: Any, username: str, by: str, reason: str, **options: Any) -> None:
        users = get_user_model().objects
        administrator = users.filter(username=by, is_superuser=True, is_active=True).first()
        if administrator is None:
            raise CommandError(f"There is no administrator called {by}.")
        person = users.filter(username=username).first()
        if person is None:
            raise CommandError(f"There is no user called {username}.")
        try:
            erasing.erase(person, administrator, reason)
        except erasing.NotErased as refused:
            raise CommandError(str(refused)) from refused
        self.stdout.write(f"The account belongs to nobody any more; it is called {erasing.name_of(person)}.")
        for sentence in erasing.what_stays(person):
            self.stdout.write(sentence)
