"""The public version: one row, which every change of what a citizen may see gives another token."""

from secrets import token_hex

from django.db import connection, models


class PublicVersion(models.Model):
    """Written by the triggers of `page_cache.triggers` alone, in the transaction of the change."""

    THE_ONE = 1

    token = models.CharField(max_length=36)  # at random: a restored copy must not repeat one
    raised_by = models.BigIntegerField(default=0, db_default=0)  # PostgreSQL's number of the transaction

    def __str__(self) -> str:
        return self.token


_READ = f"SELECT token FROM {PublicVersion._meta.db_table} WHERE id = {PublicVersion.THE_ONE}"  # noqa: S608


def public_version() -> str:
    """The token of this instant; every answer that is kept asks for it, and for nothing else.

    It is read in SQL, because to write the query would take Django longer than to ask it. Where no row is
    (a database that was emptied), each call gives another token, so that nothing is kept.
    """
    with connection.cursor() as cursor:
        cursor.execute(_READ)
        row = cursor.fetchone()
    return row[0] if row else token_hex(8)
