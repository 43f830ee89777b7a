"""The first error of a server's life, asked for before anything is sent to it.

Elasticsearch 9.4 prepares its classes of errors when the first error arises, which takes a fifth of a second.
Where one thread does so because the asker has hung up, and another because a version is refused, each waits
for the other for ever: no write is answered any more, and SIGTERM does not end the server (SIGKILL does, and
loses nothing). A freeze or a slow start brings about just that, since what timed out is sent again. One
harmless error, come first and alone, prevents it.
"""

from django.conf import settings
from elasticsearch import Elasticsearch


def provoke(server: Elasticsearch) -> None:
    """Ask for an index that does not exist."""
    nowhere = f"{settings.SEARCH_INDEX_PREFIX}.none".lower()
    server.options(ignore_status=(403, 404)).indices.get_mapping(index=nowhere)
