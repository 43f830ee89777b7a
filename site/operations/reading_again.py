"""A restart of the database fails no reader: what only reads is asked again over a new connection."""

import logging
import time
from collections.abc import Callable

from django.db import DatabaseError, connection
from django.http import HttpRequest, HttpResponseBase

logger = logging.getLogger(__name__)
_PATIENCE = 5.0  # seconds; a restart takes one to three
_PAUSE = 0.25


class ReadAgainMiddleware:
    """Stands around all others, so that each of them begins anew. What writes is never done twice."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        until = time.monotonic() + _PATIENCE
        response = self.get_response(request)
        while _may_be_asked_again(request, response) and _is_found_again(until):
            logger.warning("The connection to the database was lost: the request is answered over a new one")
            response = self.get_response(request)
        return response


def _may_be_asked_again(request: HttpRequest, response: HttpResponseBase) -> bool:
    return response.status_code >= 500 and request.method in ("GET", "HEAD") and _is_lost()


def _is_lost() -> bool:
    """The connection broke in this request, or none came about; an error of a query alone is no loss."""
    if connection.connection is None:
        return True
    return connection.errors_occurred and not connection.is_usable()


def _is_found_again(until: float) -> bool:
    while time.monotonic() < until:
        connection.close()
        try:
            connection.ensure_connection()
        except DatabaseError:
            time.sleep(_PAUSE)
        else:
            return True
    return False
