"""Readers of environment variables: a typed value, its default, or a refusal that names the variable."""

import json
import os
import secrets
from collections.abc import Callable, Collection
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

BASE_DIR = Path(__file__).resolve().parents[3]
VAR_DIR = Path(os.environ.get("VOCERIA_VAR", BASE_DIR / "var"))
_YES, _NO = {"1", "true", "yes", "on"}, {"0", "false", "no", "off"}
_WITHOUT_HOST = {"unix"}


def text(name: str, default: str = "") -> str:
    return os.environ.get(name, default).strip()


def words(name: str, default: str = "") -> list[str]:
    """A comma-separated variable as a list without blanks."""
    return [word.strip() for word in text(name, default).split(",") if word.strip()]


def flag(name: str, default: bool = False) -> bool:
    value = text(name).lower()
    if value and value not in _YES | _NO:
        raise refused(name, "is true or false")
    return value in _YES if value else default


def number(name: str, default: int) -> int:
    value = text(name)
    if value and not value.isdecimal():
        raise refused(name, "is a whole number")
    return int(value) if value else default


def choice(name: str, allowed: Collection[str]) -> str:
    """One of the allowed values, or nothing where none was given."""
    value = text(name)
    if value and value not in allowed:
        raise refused(name, f"is one of {', '.join(allowed)}")
    return value


def addresses(name: str, schemes: Collection[str]) -> str:
    """One address or several with commas, each with a scheme that is understood and a host (or socket)."""
    for address in words(name):
        parts = urlsplit(address)
        if parts.scheme not in schemes or not (parts.netloc or parts.scheme in _WITHOUT_HOST):
            raise refused(
                name, f"begins with {' or '.join(f'{scheme}://' for scheme in schemes)} and names a host"
            )
    return text(name)


def options(name: str) -> dict[str, object]:
    """A JSON object, empty where none was given."""
    try:
        found = json.loads(text(name) or "{}")
    except ValueError as error:
        raise refused(name, "is a JSON object") from error
    if not isinstance(found, dict):
        raise refused(name, "is a JSON object")
    return found


def parsed(name: str, default: str, parse: Callable[[str], dict], example: str) -> dict:
    """What a library makes of the variable, whose own complaint would not say which one it means."""
    try:
        return parse(text(name) or default)
    except ValueError as error:
        raise refused(name, f"is an address such as {example}") from error


def refused(name: str, rule: str) -> ImproperlyConfigured:
    """The value is not told: it may be a secret, and this stands in logs."""
    return ImproperlyConfigured(f"The environment variable {name} cannot be used: it {rule}.")


def secret_file(path: Path) -> str:
    """The secret kept in `path`, made at the first call: a machine's own, never in the repository."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(secrets.token_urlsafe(50), encoding="utf-8")
        path.chmod(0o600)
    return path.read_text(encoding="utf-8").strip()
