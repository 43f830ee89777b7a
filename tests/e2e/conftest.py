"""A real Chromium against a live server. Pages are opened as a person would; no view is called directly."""

import os
import shutil
import time
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.core.signals import request_finished, request_started
from playwright.sync_api import Browser, Page, sync_playwright

from search.elastic import keeping_up
from tests.search.elastic.conftest import closed_circuits, server

__all__ = ["closed_circuits", "server"]

# Playwright's loop runs in this thread, so Django would refuse the database to the tests' own set-up.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")
AXE_RULES = {"runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}}
SIZES = {"phone": {"width": 320, "height": 700}, "desk": {"width": 1280, "height": 900}}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if "tests/e2e" in item.nodeid:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=shutil.which("chromium") or shutil.which("chromium-browser"),
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield browser
        browser.close()


@pytest.fixture
def all_answered(live_server) -> Iterator[None]:
    """Waits until the server has answered all: an editor saves by itself, also while its window is closed,
    and what such a request has locked cannot be emptied for the next test."""
    started, finished = [], []

    def on_start(**_sent: object) -> None:
        started.append(1)

    def on_end(**_sent: object) -> None:
        finished.append(1)

    request_started.connect(on_start)
    request_finished.connect(on_end)
    yield
    until = time.monotonic() + 15
    while len(finished) < len(started) and time.monotonic() < until:
        time.sleep(0.05)
    request_started.disconnect(on_start)
    request_finished.disconnect(on_end)


@pytest.fixture
def open_page(chromium: Browser, live_server, all_answered) -> Iterator[Callable[..., Page]]:
    """`open_page(size="desk", javascript=True)` gives a fresh person's page; errors on it fail the test."""
    contexts, errors = [], []

    def open_one(size: str = "desk", javascript: bool = True) -> Page:
        context = chromium.new_context(
            base_url=live_server.url, viewport=SIZES[size], java_script_enabled=javascript, locale="es-MX"
        )
        contexts.append(context)
        page = context.new_page()
        page.set_default_timeout(15_000)
        page.on("pageerror", lambda error: errors.append(f"{page.url}: {error}"))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert errors == []


@pytest.fixture
def log_in(open_page) -> Callable[..., Page]:
    """`log_in("name")` gives the admin's front page for that user; the factories' password is the name."""

    def log_in_as(name: str, password: str | None = None, **options: object) -> Page:
        page = open_page(**options)
        page.goto("/admin/login/")
        page.fill("input[name=username]", name)
        page.fill("input[name=password]", password or name)
        page.click("button[type=submit]")
        page.wait_for_url("**/admin/")
        return page

    return log_in_as


@pytest.fixture
def violations() -> Callable[..., list[str]]:
    """What axe finds against WCAG 2.2 AA on the page, or within one element of it, one line a violation."""

    def found(page: Page, within: str | None = None) -> list[str]:
        result = Axe().run(page, context=within, options=AXE_RULES)
        return [
            f"{violation['id']}: {node['html'][:160]}"
            for violation in result.response["violations"]
            for node in violation["nodes"]
        ]

    return found


@pytest.fixture(params=["database", pytest.param("elasticsearch", marks=pytest.mark.elasticsearch)])
def search_engine(request: pytest.FixtureRequest, settings) -> str:
    """Each engine in its turn; Elasticsearch with indices that are this test's own."""
    if request.param == "database":
        settings.ELASTICSEARCH_URL = ""
    else:
        request.getfixturevalue("server")
        keeping_up.ensure_indices()
    return request.param
