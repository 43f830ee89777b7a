"""Servers that fail in each way that Elasticsearch can: what a client sees, without a real one."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PARTIAL = {
    "responses": [
        {
            "took": 1,
            "timed_out": False,
            "_shards": {"total": 2, "successful": 1, "failed": 1},
            "hits": {"total": {"value": 1}, "hits": []},
            "status": 200,
        }
    ]
    * 4
}
ANSWERS = {
    "unavailable": (503, {"error": {"type": "cluster_block_exception"}, "status": 503}),
    "too many requests": (429, {"error": {"type": "es_rejected_execution_exception"}, "status": 429}),
    "partial": (200, PARTIAL),
    "empty": (200, {}),
    "not json": (200, "<html>a proxy's page</html>"),
    "forbidden": (403, {"error": {"type": "cluster_block_exception"}, "status": 403}),
}
WAYS = ["refused", "frozen", *ANSWERS]


@contextmanager
def server_that_is(way: str) -> Iterator[str]:
    """The address of a server that is broken in this way."""
    if way == "refused":
        yield "http://127.0.0.1:9"
    elif way == "frozen":
        with socket.create_server(("127.0.0.1", 0), backlog=200) as listening:
            yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    else:
        yield from _answering(*ANSWERS[way])


def _answering(status: int, answer: object) -> Iterator[str]:
    body = answer.encode() if isinstance(answer, str) else json.dumps(answer).encode()

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            self.send_header("X-Elastic-Product", "Elasticsearch")
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_HEAD = do_PUT = do_POST

        def log_message(self, *args: object) -> None:
            return

    httpd = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    httpd.daemon_threads = True
    threading.Thread(target=httpd.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{httpd.server_port}"
    finally:
        httpd.shutdown()
        httpd.server_close()
