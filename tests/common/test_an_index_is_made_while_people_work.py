import pytest
from django.apps import apps
from django.db import connection, models
from django.db.migrations.state import ProjectState

from common.concurrently import AddIndexWhileInUse


@pytest.mark.django_db(transaction=True)
def test_an_index_comes_and_goes_on_either_database():
    index = models.Index(fields=["name", "slug"], name="made_while_in_use")
    operation = AddIndexWhileInUse("topic", index)
    before = ProjectState.from_apps(apps)
    after = before.clone()
    operation.state_forwards("website", after)
    with connection.schema_editor(atomic=False) as editor:
        operation.database_forwards("website", editor, before, after)
        assert "made_while_in_use" in indices()
        operation.database_backwards("website", editor, after, before)
    assert "made_while_in_use" not in indices()


def indices():
    with connection.cursor() as cursor:
        return connection.introspection.get_constraints(cursor, "website_topic")
