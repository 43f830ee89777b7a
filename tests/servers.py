"""Which tests run where: `--embedded` needs no server and little time, `--full` runs everything."""

import os
import shutil
import urllib.request

import pytest
from django.db import connection
from redis import Redis, RedisError

SERVER_MARKS = ("elasticsearch", "postgresql", "browser", "slow")
HOW_TO_START = {
    "postgresql": (
        "start it (Debian: service postgresql start; Docker: docker run -p 5432:5432 -e"
        " POSTGRES_HOST_AUTH_METHOD=trust postgres:16) and give DATABASE_URL=postgres://USER@HOST:5432/DATABASE"
    ),
    "elasticsearch": (
        "start version 9 (bin/elasticsearch; Docker: docker run -p 9200:9200 -e discovery.type=single-node -e"
        " xpack.security.enabled=false elasticsearch:9.4.3) and give ELASTICSEARCH_URL=http://HOST:9200"
    ),
    "redis": (
        "start it (Debian: service redis-server start; Docker: docker run -p 6379:6379 redis:7)"
        " or do without REDIS_URL"
    ),
    "browser": "install Chromium (Debian: apt-get install chromium)",
}
left_out_key = pytest.StashKey[int]()


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("Vocería")
    group.addoption(
        "--embedded", action="store_true", help="leave out what needs a server, a browser or minutes"
    )
    group.addoption("--full", action="store_true", help="run all; a missing server is an error")


def pytest_configure(config: pytest.Config) -> None:
    if config.getoption("--full") and (missing := missing_servers()):
        advice = "\n".join(f"  {name}: {HOW_TO_START[name]}" for name in missing)
        pytest.exit(f"The full suite needs what is not here:\n{advice}", returncode=3)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if not config.getoption("--embedded"):
        return
    left_out = [item for item in items if any(item.get_closest_marker(mark) for mark in SERVER_MARKS)]
    items[:] = [item for item in items if item not in set(left_out)]
    config.hook.pytest_deselected(items=left_out)
    config.stash[left_out_key] = len(left_out)
    if (output := getattr(config, "workeroutput", None)) is not None:
        output["left_out"] = len(left_out)


@pytest.hookimpl(optionalhook=True)  # of pytest-xdist, which may be switched off
def pytest_testnodedown(node: object, error: object) -> None:
    count = getattr(node, "workeroutput", {}).get("left_out")
    if count is not None:
        node.config.stash[left_out_key] = count


def pytest_terminal_summary(terminalreporter: object, config: pytest.Config) -> None:
    if config.getoption("--embedded") and not hasattr(config, "workerinput"):
        count = config.stash.get(left_out_key, 0)
        terminalreporter.write_line(
            f"{count} tests that need PostgreSQL, Elasticsearch, Chromium or minutes were left out; "
            "run them with `make test-full`."
        )


def missing_servers() -> list[str]:
    checks = {
        "postgresql": connection.vendor == "postgresql" and _connects(),
        "elasticsearch": _answers(os.environ.get("ELASTICSEARCH_URL", "")),
        "redis": _redis_answers(os.environ.get("REDIS_URL", "")),
        "browser": bool(shutil.which("chromium") or shutil.which("chromium-browser")),
    }
    return [name for name, present in checks.items() if not present]


def _connects() -> bool:
    """Asked of the driver itself: pytest-django guards Django's own connections until a test begins."""
    try:
        connection.get_new_connection(connection.get_connection_params()).close()
    except Exception:
        return False
    return True


def _redis_answers(url: str) -> bool:
    """Whether the cache that was asked for is there; without REDIS_URL nobody needs one."""
    try:
        return not url or Redis.from_url(url, socket_timeout=5).ping()
    except RedisError:
        return False


def _answers(url: str) -> bool:
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    try:
        return bool(url) and opener.open(url, timeout=10).status == 200
    except OSError:
        return False
