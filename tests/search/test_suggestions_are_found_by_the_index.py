import pytest
from django.db import connection

from search.database.tables import Posting


@pytest.mark.postgresql
@pytest.mark.django_db
@pytest.mark.parametrize("asked", [{"term__startswith": "es^agu"}, {"term": "es:agu"}])
def test_postgresql_reads_no_other_terms(asked):
    """Among few rows PostgreSQL would read them all: here it may not."""
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL enable_seqscan = off")
        cursor.execute("SET LOCAL enable_bitmapscan = off")
    plan = Posting.objects.filter(**asked).values("entry_id").explain()
    assert "search_posting_term" in plan and "Index Cond" in plan
