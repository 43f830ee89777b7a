"""Filters that read as people type: `name__folded__icontains="avila"` finds Ávila, on both databases alike.

Wagtail's and Django's own lists filter by `icontains`: the columns of `COLUMNS` answer it in the same way.
"""

from collections.abc import Iterable
from functools import reduce
from operator import or_
from typing import Any

from django.apps import apps
from django.db.models import CharField, Func, Q, QuerySet, TextField, Transform
from django.db.models.lookups import IContains

from .folding import SALTILLO, SALTILLOS, fold

# Text by which lists of the admin are filtered and whose tables are not ours.
COLUMNS = {
    "auth.Group": ("name",),
    "auth.User": ("username", "first_name", "last_name", "email"),
    "wagtailcore.ModelLogEntry": ("label",),
    "wagtailcore.Page": ("title",),
    "wagtailcore.PageLogEntry": ("label",),
    "wagtailcore.Task": ("name",),
    "wagtailcore.Workflow": ("name",),
    "wagtail_localize.TranslationSource": ("object_repr",),
}
MOST_WORDS = 8
_WITH_SALTILLOS = f"TRANSLATE(%(expressions)s, '{SALTILLOS}', '{SALTILLO * 2 * len(SALTILLOS)}')"
_ON_POSTGRESQL = f"LOWER(REGEXP_REPLACE(NORMALIZE({_WITH_SALTILLOS}, NFKD), '[\u0300-\u036f]', '', 'g'))"


class Folded(Transform):
    """The text as `fold` gives it: lower case, without accents, ñ as n."""

    lookup_name = "folded"
    function = "voceria_fold"  # of SQLite connections, see teach_sqlite

    def as_postgresql(self, compiler: Any, connection: Any, **context: Any) -> tuple[str, list]:
        return Func.as_sql(self, compiler, connection, template=_ON_POSTGRESQL, **context)


@Folded.register_lookup
class FoldedContains(IContains):
    """Folds what is looked for as well."""

    def get_prep_lookup(self) -> Any:
        value = super().get_prep_lookup()
        return fold(value) if isinstance(value, str) else value


class ContainsWithoutAccents(FoldedContains):
    """The same for a field that is asked directly: folds both sides."""

    def __init__(self, lhs: Any, rhs: Any) -> None:
        super().__init__(Folded(lhs), rhs)


def holding_every_word(rows: QuerySet, names: Iterable[str], text: str) -> QuerySet:
    """The rows in which each word of the text stands, in whichever field: a name and a surname too."""
    for word in text.split()[:MOST_WORDS]:
        alternatives = [Q(**{f"{name}__folded__icontains": word}) for name in names]
        rows = rows.filter(reduce(or_, alternatives))
    return rows


class SearchedByWords:
    """Mixed into Wagtail's lists of what its search does not index: it would look for the line as a whole."""

    search_fields: Iterable[str]
    search_query: str
    is_searching: bool

    def search_queryset(self, queryset: QuerySet) -> QuerySet:
        if not self.is_searching:
            return queryset
        return holding_every_word(queryset, self.search_fields, self.search_query)


def register() -> None:
    for field_type in (CharField, TextField):
        field_type.register_lookup(Folded)
    for label, names in COLUMNS.items():
        for name in names:
            apps.get_model(label)._meta.get_field(name).register_lookup(ContainsWithoutAccents)


def teach_sqlite(connection: Any, **kwargs: Any) -> None:
    if connection.vendor == "sqlite":
        connection.connection.create_function("voceria_fold", 1, _fold_or_null, deterministic=True)


def _fold_or_null(text: str | None) -> str | None:
    return None if text is None else fold(text)
