"""`manage.py init_site`: from an empty database to a site that an office can work with."""

import sys
from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.utils.translation import gettext as _

from institutions.kinds import InstitutionKind

from ...questions import ask
from ...setting_up import set_up
from ...wishes import Contradiction, Institution, Person, Report, Wishes


class Command(BaseCommand):
    help = (
        "Makes what a new site needs: languages, front pages, the site of BASE_URL and, where named, a first "
        "institution, an administrator and moderators; takes Wagtail's examples away. It asks; with --yes it "
        "takes the options and sensible defaults. A second run makes only what is missing."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--yes", action="store_true", help="ask nothing")
        parser.add_argument("--name", default="", help="of the site: the title of its front page")
        parser.add_argument("--languages", default="", help="codes with commas, such as es,en,tzo")
        parser.add_argument("--institution", default="", metavar="NAME", help="the first institution")
        parser.add_argument("--acronym", help="of the institution")
        parser.add_argument("--kind", choices=InstitutionKind.values, help="of institution")
        rule = parser.add_mutually_exclusive_group()
        rule.add_argument(
            "--publishes-directly",
            action="store_true",
            default=None,
            help="the institution's pages need no clearance",
        )
        rule.add_argument(
            "--needs-clearance",
            dest="publishes_directly",
            action="store_false",
            default=None,
            help="they do, as they do unless you say otherwise",
        )
        parser.add_argument("--administrator", type=_person, metavar="USER[:EMAIL]")
        parser.add_argument(
            "--moderator", type=_person, action="append", default=[], metavar="USER[:EMAIL]", help="repeat it"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        _refuse_old_tables()
        try:
            wishes = _wishes(options)
            if not options["yes"]:
                if not sys.stdin.isatty():
                    raise CommandError(_("Nobody can be asked here: give --yes and the options."))
                wishes = ask(wishes)
            report = set_up(wishes)
        except Contradiction as refused:
            raise CommandError(_("%(why)s Nothing was changed.") % {"why": refused}) from refused
        except ValidationError as refused:
            why = " ".join(refused.messages)
            raise CommandError(_("%(why)s Nothing was changed.") % {"why": why}) from refused
        self._tell(report)

    def _tell(self, report: Report) -> None:
        for sentence in report.done or [_("Nothing had to be done: the site is set up.")]:
            self.stdout.write(f"· {sentence}")
        for sentence in report.left:
            self.stdout.write(f"! {sentence}")
        for name, link in report.links:
            told = _("“%(name)s” chooses a password here; the link works once, within three days:")
            self.stdout.write(told % {"name": name} + f"\n  {link}")


def _wishes(options: dict[str, Any]) -> Wishes:
    details = {name: options[name] for name in ("acronym", "kind", "publishes_directly")}
    name = options["institution"].strip()
    if not name and any(value is not None for value in details.values()) and options["yes"]:
        raise Contradiction(_("--acronym, --kind and the rule go with --institution."))
    return Wishes(
        name=options["name"].strip(),
        languages=tuple(
            dict.fromkeys(code.strip() for code in options["languages"].split(",") if code.strip())
        ),
        institution=Institution(name, **details) if name else None,
        administrator=options["administrator"],
        moderators=tuple(options["moderator"]),
    )


def _person(text: str) -> Person:
    username, _colon, email = text.partition(":")
    return Person(username.strip(), email.strip())


def _refuse_old_tables() -> None:
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise CommandError(_("The tables are not up to date: run “manage.py migrate” first."))
