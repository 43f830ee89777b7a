"""The one way to the server: bounded calls, and one kind of failure for whatever goes wrong."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

from django.conf import settings
from elastic_transport import TransportError
from elasticsearch import ApiError, Elasticsearch

from search.engines.base import EngineUnavailable

SEARCH_SECONDS = 1.8  # what a request waits for the server; the table answers it within the 2.5 s promised
SUGGEST_SECONDS = 0.8
PUBLISH_SECONDS = 0.12  # what a publication waits at most; the worker sends what was not sent
WORKER_SECONDS = 20.0


def is_configured() -> bool:
    return bool(settings.ELASTICSEARCH_URL)


@lru_cache(maxsize=4)
def _connected_to(urls: str) -> Elasticsearch:
    hosts = [url.strip() for url in urls.split(",") if url.strip()]
    return Elasticsearch(
        hosts,
        max_retries=len(hosts) - 1,  # another node of the cluster is asked, never the same one again
        retry_on_timeout=False,
        retry_on_status=(),
        dead_node_backoff_factor=0.5,
        max_dead_node_backoff=5,
        connections_per_node=10,
        request_timeout=WORKER_SECONDS,
    )


@lru_cache(maxsize=16)
def _bounded(urls: str, seconds: float) -> Elasticsearch:
    """Made once for each bound: to make it takes a quarter of what a question takes of this process."""
    return _connected_to(urls).options(request_timeout=seconds)


def client(seconds: float = WORKER_SECONDS) -> Elasticsearch:
    """A client whose every call ends within `seconds`."""
    if not is_configured():
        raise EngineUnavailable("ELASTICSEARCH_URL is not set")
    return _bounded(settings.ELASTICSEARCH_URL, seconds)


@contextmanager
def failures_as_unavailable() -> Iterator[None]:
    """Whatever the server or the network does wrong is one exception to callers."""
    try:
        yield
    except (TransportError, ApiError) as failure:
        raise EngineUnavailable(reason_of(failure), status=status_of(failure)) from failure
    except (KeyError, TypeError, ValueError, AttributeError) as failure:
        raise EngineUnavailable(f"an answer that cannot be read: {failure!r}"[:300]) from failure


def status_of(failure: Exception) -> int:
    """The HTTP status of a refusal; 0 where there was no answer at all."""
    return getattr(getattr(failure, "meta", None), "status", 0) or 0


def reason_of(failure: Exception) -> str:
    return f"{type(failure).__name__}: {failure}"[:300]


def body_of(response: Any) -> dict:
    """The answer as a plain dictionary."""
    return response.body if hasattr(response, "body") else dict(response)
