"""gunicorn's worker with threads; an address longer than it reads is told in the site's own words."""

from socket import socket
from typing import Any

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation
from gunicorn.http.errors import LimitRequestLine
from gunicorn.workers.gthread import ThreadWorker

LONGEST_REQUEST_LINE = 8_190  # bytes, gunicorn's own upper bound


class Worker(ThreadWorker):
    def handle_error(self, req: Any, client: socket, addr: Any, exc: BaseException) -> None:
        if not isinstance(exc, LimitRequestLine):
            super().handle_error(req, client, addr, exc)
            return
        self.log.warning("a request line of %s bytes or more was refused", LONGEST_REQUEST_LINE)
        try:
            client.sendall(too_long())
        except OSError:
            self.log.debug("nobody waits for the answer")


def too_long() -> bytes:
    """The whole answer, in the site's language: no request was read, so nobody knows the reader's."""
    with translation.override(settings.LANGUAGE_CODE):
        page = render_to_string("414.html").encode()
    head = (
        "HTTP/1.1 414 URI Too Long\r\nConnection: close\r\nContent-Type: text/html; charset=utf-8\r\n"
        f"Content-Length: {len(page)}\r\n\r\n"
    )
    return head.encode() + page
