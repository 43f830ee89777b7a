import pytest
from django.db import DatabaseError, connection, transaction

from bulletins.folio import FolioIsFinal
from bulletins.models import Folio
from tests import factories
from tests.shared import shared


@shared
def folio(index):
    return factories.bulletin(index).folio


def test_saving_it_again_is_refused(folio):
    folio.number = 99
    with pytest.raises(FolioIsFinal):
        folio.save()


@pytest.mark.parametrize(
    "change",
    [
        lambda folio: folio.delete(),
        lambda folio: Folio.objects.all().delete(),
        lambda folio: Folio.objects.update(number=99),
        lambda folio: Folio.objects.bulk_update([folio], ["number"]),
    ],
    ids=["delete", "delete all", "update", "bulk update"],
)
def test_no_way_of_the_models_changes_or_deletes_it(folio, change):
    with pytest.raises(FolioIsFinal), transaction.atomic():
        change(folio)
    assert Folio.objects.get() == folio


def test_a_draft_cannot_carry_another(folio, index):
    from bulletins.models import BulletinPage

    revision = BulletinPage.objects.get().save_revision()
    assert not [name for name in revision.content if "folio" in name]


def test_the_database_refuses_a_change(folio):
    """Holds on a database made by migrations, which carry the trigger."""
    if not _has_trigger():
        _make_trigger()
    with pytest.raises(DatabaseError, match="never changed"), transaction.atomic():
        connection.cursor().execute("UPDATE bulletins_folio SET number = 99")


def _has_trigger() -> bool:
    table = "sqlite_master WHERE name" if connection.vendor == "sqlite" else "pg_trigger WHERE tgname"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT count(*) FROM {table} = 'bulletins_folio_is_final'")
        return bool(cursor.fetchone()[0])


def _make_trigger() -> None:
    from importlib import import_module

    module = import_module("bulletins.migrations.0002_folios_are_final")
    with connection.cursor() as cursor:
        cursor.execute(module.SQLITE if connection.vendor == "sqlite" else module.POSTGRESQL)
