import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import AbstractBaseUser
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _

from clearance.authorise import LONGEST_REASON, check_emergency
from clearance.refusals import ClearanceRefused
from importing.files import UnreadableFile, count_lines
from importing.models import ImportRun
from importing.runs import import_file
from importing.settling import Terms
from importing.telling import Report
from website.models import HomePage


class Command(BaseCommand):
    help = (
        "Import pages from JSON Lines or CSV with the columns id, type, title, summary, body, date, "
        "institution, locale and, where wanted, state, expires, folio. They wait for clearance unless their "
        "rows say otherwise. The same file again changes nothing. Bad rows are told by line."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--by", required=True, metavar="USER", help="an administrator, who answers for it"
        )
        parser.add_argument(
            "--publish",
            action="store_true",
            help="without clearance, as an emergency: all moderators are told",
        )
        parser.add_argument("--reason", default="", help="why it cannot wait for a clearance; with --publish")
        parser.add_argument("--create-institutions", action="store_true", help="make those that are missing")
        parser.add_argument(
            "--media", type=Path, metavar="FOLDER", help="where the pictures of the texts lie"
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="tell all that would happen; write nothing"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if not HomePage.objects.exists():
            raise CommandError(_("The site has no front page yet: run “manage.py init_site” first."))
        terms, path = _terms(options), options["file"]
        try:
            report = self._report(path, options)
            try:
                run = import_file(path, terms, report)
            finally:
                report.finish()
        except UnreadableFile as error:
            raise CommandError(str(error)) from error
        self._sum_up(run, terms)

    def _report(self, path: Path, options: dict[str, Any]) -> Report:
        shows = options["verbosity"] > 0
        return Report(
            self.stdout,
            self.stderr,
            count_lines(path),
            rows=options["dry_run"] and shows,
            bar=shows and not options["dry_run"] and sys.stderr.isatty(),
        )

    def _sum_up(self, run: ImportRun, terms: Terms) -> None:
        counts = {name: getattr(run, name) for name in ("created", "updated", "unchanged", "refused")}
        self.stdout.write(
            _("%(created)d created, %(updated)d updated, %(unchanged)d unchanged, %(refused)d refused")
            % counts
        )
        if terms.dry:
            self.stdout.write(_("This was a trial: nothing was written and nobody was told."))
        if run.refused:
            raise CommandError(_("%(refused)d rows were refused; nothing of them was written.") % counts)


def _terms(options: dict[str, Any]) -> Terms:
    by, reason = _administrator(options["by"]), options["reason"].strip()
    if options["publish"]:
        try:
            check_emergency(by, reason)
        except ClearanceRefused as refused:
            raise CommandError(str(refused)) from refused
    elif reason:
        raise CommandError(_("--reason goes with --publish."))
    if len(reason) > LONGEST_REASON:
        raise CommandError(_("May have at most %(count)d characters.") % {"count": LONGEST_REASON})
    if options["media"] and not options["media"].is_dir():
        raise CommandError(_("There is no folder %(path)s.") % {"path": options["media"]})
    return Terms(by, reason, options["create_institutions"], options["media"], options["dry_run"])


def _administrator(name: str) -> AbstractBaseUser:
    model = get_user_model()
    user = model.objects.filter(**{model.USERNAME_FIELD: name}).first()
    if user is None or not (user.is_active and user.is_superuser):
        raise CommandError(_("“%(name)s” is no active administrator of this site.") % {"name": name})
    return user
