"""`manage.py demo`: the demonstration site, made once and kept; `--reset` begins again."""

import time
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from demo import people
from demo.starting_again import forget_everything


class Command(BaseCommand):
    help = "Makes the demonstration site with its five users, and prints where it is."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--port", type=int, default=8000, help="where the site will be served")
        parser.add_argument(
            "--reset", action="store_true", help="throw the demonstration away and begin again"
        )
        parser.add_argument("--serve", action="store_true", help="then serve it on that port")

    def handle(self, *, port: int, reset: bool, serve: bool = False, **options: Any) -> None:
        if not 1 <= port <= 65_535:
            raise CommandError(f"{port} is not a port.")
        if reset:
            forget_everything()
        self._bring_tables_up_to_date()
        if not _is_loaded():
            self._load(port)
        self._serve_on(port)
        known = people.passwords()
        self._tell(port, known if _is_complete(known) else people.give_passwords())
        if serve:
            from demo.serving import serve as answer

            answer(port)

    def _bring_tables_up_to_date(self) -> None:
        executor = MigrationExecutor(connection)
        if executor.migration_plan(executor.loader.graph.leaf_nodes()):
            self.stdout.write("· tables")
            call_command("migrate", verbosity=0, interactive=False)

    def _load(self, port: int) -> None:
        from demo.loader import Demonstration

        _refuse_a_site_with_content()
        started = time.monotonic()
        with _mails_that_nobody_awaits():
            Demonstration(port, lambda text: self.stdout.write(f"· {text}")).load()
        self.stdout.write(f"· ready after {time.monotonic() - started:.0f} s")

    def _serve_on(self, port: int) -> None:
        from wagtail.models import Site

        site = Site.objects.get(is_default_site=True)
        if site.port != port:
            site.port = port
            site.save()

    def _tell(self, port: int, passwords: dict[str, str]) -> None:
        base = f"http://127.0.0.1:{port}"
        self.stdout.write(
            f"\nPublic site  {base}/es/\nAdmin        {base}/admin/\nAPI          {base}/api/search/?q=agua&locale=es\n"
        )
        for person in people.PEOPLE:
            self.stdout.write(f"  {person.username:<15} {passwords[person.username]:<14} {person.role}")
        self.stdout.write("")


@contextmanager
def _mails_that_nobody_awaits() -> Iterator[None]:
    """While the content is made, and no longer: the same process serves the site, whose mails are read."""
    backend = settings.EMAIL_BACKEND
    settings.EMAIL_BACKEND = "django.core.mail.backends.dummy.EmailBackend"
    try:
        yield
    finally:
        settings.EMAIL_BACKEND = backend


def _is_loaded() -> bool:
    names = [person.username for person in people.PEOPLE]
    return get_user_model().objects.filter(username__in=names).count() == len(names)


def _is_complete(passwords: dict[str, str]) -> bool:
    """Whether the kept passwords are those of this database: somebody may have changed or replaced it."""
    users = {user.username: user for user in get_user_model().objects.filter(username__in=passwords)}
    return all(person.username in users and person.username in passwords for person in people.PEOPLE)


def _refuse_a_site_with_content() -> None:
    from website.models import HomePage

    if HomePage.objects.exists():
        raise CommandError("This database holds another site. Give the demonstration one of its own.")
