"""Commands and targets that README, containers and documents name exist."""

import re

import pytest
import yaml
from django.core.management import get_commands

from .source import ROOT

DOCUMENTS = [f"docs/{path.name}" for path in sorted(ROOT.glob("docs/*.md"))]
TEXTS = ["README.md", "CONTRIBUTING.md", "compose.yaml", "Dockerfile", *DOCUMENTS]


@pytest.mark.parametrize("name", TEXTS)
def test_every_management_command_exists(name):
    named = set(re.findall(r"manage\.py ([a-z_]+)", (ROOT / name).read_text(encoding="utf-8")))
    assert named <= set(get_commands())


@pytest.mark.parametrize("name", TEXTS)
def test_every_make_target_exists(name):
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), flags=re.M))
    named = set(re.findall(r"`(?:[A-Z]+=\S+ )?make ([a-z-]+)", (ROOT / name).read_text(encoding="utf-8")))
    assert named <= targets


@pytest.mark.parametrize("name", TEXTS)
def test_every_file_that_a_document_links_to_exists(name):
    folder = (ROOT / name).parent
    links = re.findall(r"\]\((?!https?://|#|/)([^)#]+)", (ROOT / name).read_text(encoding="utf-8"))
    assert [link for link in links if not (folder / link).exists()] == []


def test_every_variable_of_a_production_site_is_in_the_readme():
    """A setting that nobody is told of is none."""
    settings = [path.read_text(encoding="utf-8") for path in ROOT.glob("site/config/settings/*.py")]
    read = {name for text in settings for name in re.findall(r"""(?:env\.\w+|_required)\(.([A-Z_]+)""", text)}
    assert {"SECRET_KEY", "TRUSTED_PROXIES", "SEARCH_SHARDS"} <= read
    told = set(re.findall(r"`([A-Z_]+)`", (ROOT / "README.md").read_text(encoding="utf-8")))
    assert read - told - {"DEBUG", "PYTEST_XDIST_WORKER"} == set()  # for developing and for tests


def test_the_containers_are_whole():
    services = yaml.safe_load((ROOT / "compose.yaml").read_text())["services"]
    assert services["web"]["env_file"]  # the variables that compose.yaml itself does not name
    assert {
        "proxy",
        "web",
        "migrate",
        "search-worker",
        "task-worker",
        "clock",
        "db",
        "search",
        "cache",
    } == set(services)
    for service in services.values():
        assert set(service.get("depends_on", {})) <= set(services)
