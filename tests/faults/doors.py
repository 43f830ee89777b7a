"""A door before a server: open, shut (it refuses) or stuck (it takes connections and is silent)."""

import socket
import threading
from contextlib import suppress


class Door:
    def __init__(self, host: str, port: int) -> None:
        self.behind = (host, port)
        self.port = 0
        self._flows = threading.Event()
        self._sockets: list[socket.socket] = []
        self.open()

    def open(self) -> None:
        self._flows.set()
        self._listener = socket.create_server(("127.0.0.1", self.port))
        self.port = self._listener.getsockname()[1]
        threading.Thread(target=self._let_in, args=[self._listener], daemon=True).start()

    def shut(self) -> None:
        self._flows.set()
        for one in [self._listener, *self._sockets]:
            _end(one)
        self._sockets.clear()

    def stick(self) -> None:
        self._flows.clear()

    def loosen(self) -> None:
        self._flows.set()

    def _let_in(self, listener: socket.socket) -> None:
        with suppress(OSError):
            while True:
                threading.Thread(target=self._through, args=[listener.accept()[0]], daemon=True).start()

    def _through(self, near: socket.socket) -> None:
        self._flows.wait()
        try:
            far = socket.create_connection(self.behind)
        except OSError:
            _end(near)
            return
        self._sockets += [near, far]
        threading.Thread(target=self._carry, args=[far, near], daemon=True).start()
        self._carry(near, far)

    def _carry(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while content := source.recv(65536):
                self._flows.wait()
                target.sendall(content)
        _end(source)
        _end(target)


def _end(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
