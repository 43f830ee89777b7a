"""A site without a front page says so in `check --database default` and at each `migrate`."""

from typing import Any

from django.core import checks
from django.db import DatabaseError

from website.models import HomePage


@checks.register("voceria", checks.Tags.database)
def the_site_has_a_front_page(
    app_configs: Any = None, databases: list[str] | None = None, **kwargs: Any
) -> list[checks.CheckMessage]:
    try:
        if not databases or HomePage.objects.exists():
            return []
    except DatabaseError:  # before the first migration there is no table to ask
        return []
    hint = "Run `python manage.py init_site`."
    return [checks.Warning("The site has no front page.", hint=hint, id="installing.W001")]
