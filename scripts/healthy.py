"""Exit status 0 while the web process of this container answers: Dockerfile's HEALTHCHECK."""

import os
import sys
import urllib.request

PORT = os.environ.get("PORT", "8000")
# As a visitor behind whatever ends TLS: Django answers no other host and redirects plain HTTP.
HOST = os.environ.get("ALLOWED_HOSTS", "localhost").split(",")[0].strip().lstrip(".")


def is_healthy() -> bool:
    request = urllib.request.Request(
        f"http://127.0.0.1:{PORT}/salud/", headers={"Host": HOST, "X-Forwarded-Proto": "https"}
    )
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        return opener.open(request, timeout=4).status == 200
    except OSError:
        return False


if __name__ == "__main__":
    sys.exit(0 if is_healthy() else 1)
