"""A proxy before the server that answers in its place when told to."""

import http.client
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import urlsplit

_KEPT = ("Content-Type", "X-Elastic-Product")


class Proxy(ThreadingHTTPServer):
    daemon_threads = True
    refusal = 0  # the status with which everything is answered; 0 lets it pass

    def __init__(self, behind: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.behind = urlsplit(behind).netloc
        self.url = f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        return


@contextmanager
def before(url: str) -> Iterator[Proxy]:
    proxy = Proxy(url)
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    try:
        yield proxy
    finally:
        proxy.shutdown()
        proxy.server_close()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: Proxy

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        self._answer(*(self._refused() if self.server.refusal else self._passed_on(body)))

    do_GET = do_HEAD = do_PUT = do_DELETE = do_POST

    def _refused(self) -> tuple[int, dict[str, str], bytes]:
        status = self.server.refusal
        content = json.dumps({"error": {"type": "told to refuse"}, "status": status})
        headers = {"Content-Type": "application/json", "X-Elastic-Product": "Elasticsearch"}
        return status, headers, content.encode()

    def _passed_on(self, body: bytes) -> tuple[int, dict[str, str], bytes]:
        beyond = http.client.HTTPConnection(self.server.behind, timeout=60)
        names = ("Content-Type", "Accept")
        headers = {name: self.headers[name] for name in names if self.headers[name]}
        beyond.request(self.command, self.path, body, headers)
        answer = beyond.getresponse()
        content = answer.read()
        beyond.close()
        kept = {name: answer.headers[name] for name in _KEPT if answer.headers[name]}
        return answer.status, kept, content

    def _answer(self, status: int, headers: dict[str, str], content: bytes) -> None:
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def log_message(self, *args: object) -> None:
        return
