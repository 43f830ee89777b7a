"""What an office wants of its new site, and what came of it."""

from dataclasses import dataclass, field


class Contradiction(ValueError):
    """What is asked for does not go with the settings or with what the database holds; says what to do."""


@dataclass(frozen=True)
class Person:
    username: str
    email: str = ""
    password: str = ""  # without one the person chooses it by a link that works once


@dataclass(frozen=True)
class Institution:
    """None where nothing was said: what stands already is then right."""

    name: str
    acronym: str | None = None
    kind: str | None = None
    publishes_directly: bool | None = None


@dataclass(frozen=True)
class Wishes:
    name: str = ""
    languages: tuple[str, ...] = ()  # none named: all of the settings for a new site, no more for an old one
    institution: Institution | None = None
    administrator: Person | None = None
    moderators: tuple[Person, ...] = ()


@dataclass
class Report:
    """What was done and what was left as it is, one sentence each; told once all of it is in the database."""

    done: list[str] = field(default_factory=list)
    left: list[str] = field(default_factory=list)
    links: list[tuple[str, str]] = field(default_factory=list)  # user name and where the password is chosen
