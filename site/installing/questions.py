"""The questions of `init_site`: each has an answer that Enter gives."""

from dataclasses import replace
from getpass import getpass

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from institutions.kinds import InstitutionKind
from institutions.models import InstitutionPage
from website.models import HomePage

from .wishes import Institution, Person, Wishes


def ask(wishes: Wishes) -> Wishes:
    """Ask for what the options do not say and the site does not have."""
    if not HomePage.objects.exists():
        name = wishes.name or _answer(_("Name of the site"), settings.WAGTAIL_SITE_NAME)
        offered = ",".join(wishes.languages) or ",".join(dict(settings.WAGTAIL_CONTENT_LANGUAGES))
        codes = _answer(_("Languages, with commas"), offered).split(",")
        wishes = replace(wishes, name=name, languages=tuple(code.strip() for code in codes if code.strip()))
    if wishes.institution is None and not InstitutionPage.objects.exists():
        wishes = replace(wishes, institution=_institution())
    if wishes.administrator is None and not get_user_model().objects.filter(is_superuser=True).exists():
        wishes = replace(wishes, administrator=_person(_("Administrator's user name, or nothing")))
    if wishes.administrator and not wishes.administrator.password and _is_new(wishes.administrator):
        chosen = _password(wishes.administrator.username)
        wishes = replace(wishes, administrator=replace(wishes.administrator, password=chosen))
    if not wishes.moderators:
        wishes = replace(wishes, moderators=tuple(_moderators()))
    return wishes


def _answer(question: str, default: str = "") -> str:
    shown = f" [{default}]" if default else ""
    return input(f"{question}{shown}: ").strip() or default


def _institution() -> Institution | None:
    name = _answer(_("First institution's name, or nothing"))
    if not name:
        return None
    acronym = _answer(_("Its acronym"))
    kinds = dict(InstitutionKind.choices)
    print("  " + ", ".join(f"{value} ({label})" for value, label in kinds.items()))
    kind = _answer(_("Its kind"), InstitutionKind.STATE_BODY.value)
    while kind not in kinds:
        kind = _answer(_("Its kind"), InstitutionKind.STATE_BODY.value)
    needs = _answer(_("Does what it publishes need a clearance?"), _("yes")).lower()
    return Institution(name, acronym, kind, publishes_directly=needs.startswith("n"))


def _moderators() -> list[Person]:
    found = []
    while person := _person(_("A moderator's user name, or nothing")):
        found.append(person)
    return found


def _person(question: str) -> Person | None:
    username = _answer(question)
    return Person(username, _answer(_("E-mail address"))) if username else None


def _is_new(person: Person) -> bool:
    return not get_user_model().objects.filter(username=person.username).exists()


def _password(username: str) -> str:
    """Typed twice; without one a link is printed by which it is chosen."""
    while password := getpass(_("Password of “%(name)s”, or nothing for a link: ") % {"name": username}):
        try:
            validate_password(password, get_user_model()(username=username))
        except ValidationError as refused:
            print(" ".join(refused.messages))
            continue
        if password == getpass(_("Again: ")):
            return password
        print(_("The two are not the same."))
    return ""
