"""Which release this is: the number in pyproject.toml, since the project is run from its folder."""

import tomllib
from functools import cache

from django.conf import settings


@cache
def version() -> str:
    with (settings.BASE_DIR / "pyproject.toml").open("rb") as file:
        return tomllib.load(file)["project"]["version"]
