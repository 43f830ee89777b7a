"""The five users of the demonstration. Passwords are made for this database and kept beside it."""

import secrets
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from wagtail.users.models import UserProfile

from clearance import groups
from clearance.models import Section


@dataclass(frozen=True)
class Person:
    username: str
    name: str
    role: str


PEOPLE = (
    Person("editora", "Editora de Coatzacoalcos", "Editora · su institución requiere visto bueno"),
    Person("cmas", "Editor de CMAS", "Editor · su institución publica directamente"),
    Person("moderadora", "Moderadora", "Moderadora · otorga o niega el visto bueno"),
    Person("traductora", "Traductora", "Traductora · lleva las páginas al inglés"),
    Person("administradora", "Administradora", "Administradora · configura instituciones y personas"),
)


def make_people() -> dict[str, Any]:
    """The users by name, without passwords yet."""
    users = get_user_model().objects
    made = {}
    for person in PEOPLE:
        first, _, last = person.name.partition(" ")
        names = {"first_name": first, "last_name": last, "email": f"{person.username}@example.org"}
        made[person.username] = user = users.get_or_create(username=person.username, defaults=names)[0]
        # The admin speaks Spanish to them whatever the browser asks for.
        UserProfile.objects.update_or_create(user=user, defaults={"preferred_language": "es"})
    made["moderadora"].groups.add(groups.moderators())
    admin = made["administradora"]
    admin.is_staff = admin.is_superuser = True
    admin.save()
    return made


def give_roles(people: dict[str, Any], sections: dict[str, Section]) -> None:
    """Put editors and the translator into their institutions' groups."""
    people["editora"].groups.add(_group(sections["coatza"].editors))
    people["cmas"].groups.add(_group(sections["cmas"].editors))
    for section in sections.values():
        people["traductora"].groups.add(_group(section.translators))


def _group(group: Group | None) -> Group:
    if group is None:
        raise ValueError("The section has no groups: its institution was never saved.")
    return group


def passwords_file() -> Path:
    return Path(settings.VAR_DIR) / "demo-users.txt"


def passwords() -> dict[str, str]:
    """What is kept in the file: the only place where the passwords can be read."""
    path = passwords_file()
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    return dict(line.split("\t", 1) for line in lines if "\t" in line)


def give_passwords() -> dict[str, str]:
    """A new password for each of the five, hashed in the database and readable by this user alone."""
    made = {person.username: secrets.token_urlsafe(9) for person in PEOPLE}
    for username, password in made.items():
        user = get_user_model().objects.get(username=username)
        user.set_password(password)
        user.save(update_fields=["password"])
    path = passwords_file()
    path.parent.mkdir(parents=True, exist_ok=True)
    path.touch(mode=0o600)
    path.chmod(0o600)
    path.write_text("".join(f"{name}\t{password}\n" for name, password in made.items()), encoding="utf-8")
    return made
