from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from importing.files import UnreadableFile
from importing.runs import import_file


class Command(BaseCommand):
    help = (
        "Import published pages from JSON Lines or CSV with the columns id, type, title, summary, body, "
        "date, institution, locale. The same file again changes nothing. Bad rows are told by line."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--by", required=True, metavar="USER", help="an administrator")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            run = import_file(
                options["file"], _administrator(options["by"]), self._problem, self._progress(options)
            )
        except UnreadableFile as error:
            raise CommandError(str(error)) from error
        counts = {name: getattr(run, name) for name in ("created", "updated", "unchanged", "refused")}
        self.stdout.write(
            _("%(created)d created, %(updated)d updated, %(unchanged)d unchanged, %(refused)d refused")
            % counts
        )
        if run.refused:
            raise CommandError(_("%(refused)d rows were refused; nothing of them was written.") % counts)

    def _problem(self, found: object) -> None:
        self.stderr.write(str(found))

    def _progress(self, options: dict[str, Any]):
        return lambda count: (
            self.stdout.write(_("%(count)d rows") % {"count": count}) if options["verbosity"] else None
        )


def _administrator(name: str) -> AbstractBaseUser:
    model = get_user_model()
    user = model.objects.filter(**{model.USERNAME_FIELD: name}).first()
    if user is None or not (user.is_active and user.is_superuser):
        raise CommandError(_("“%(name)s” is no active administrator of this site.") % {"name": name})
    return user
