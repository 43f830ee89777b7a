"""Each request has an id: in its log lines, in the answer, and taken from the proxy where that gave one."""

import re
from collections.abc import Callable
from uuid import uuid4

from django.http import HttpRequest, HttpResponseBase

from .logs import current_request

HEADER = "X-Request-ID"
_ID = re.compile(r"[A-Za-z0-9-]{8,64}")


class RequestIdMiddleware:
    """The outermost: whatever is logged on the way in or out belongs to the request."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        given = request.headers.get(HEADER, "")
        request.id_in_logs = given if _ID.fullmatch(given) else uuid4().hex
        token = current_request.set(request.id_in_logs)
        try:
            response = self.get_response(request)
            response[HEADER] = request.id_in_logs
            return response
        finally:
            current_request.reset(token)
