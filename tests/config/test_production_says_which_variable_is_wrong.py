"""Production starts with every setting in order, and otherwise names the variable, never its value."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

TOP = Path(__file__).parents[2]
LONG = "0123456789abcdefghijklmn" * 3  # the same in every process that collects these tests
GOOD = {
    "SECRET_KEY": LONG,
    "ALLOWED_HOSTS": "voceria.example.org",
    "DATABASE_URL": "postgres://voceria:word@db:5432/voceria",
    "BASE_URL": "https://voceria.example.org",
    "EMAIL_URL": "smtp://mail:25",
}
NEEDED = [(name, "") for name in GOOD]
WRONG = [
    ("SECRET_KEY", "letters"),
    ("SECRET_KEY", "a" * 80),
    ("SECRET_KEY", "tests-only-this-never-signs-anything-that-leaves-the-machine"),
    ("SECRET_KEY", "demo-" + LONG),
    ("SECRET_KEY", "django-insecure-" + LONG),
    ("SECRET_KEY", "your-secret-key-goes-here-" + LONG),
    ("SECRET_KEY", "my_secret_key_" + LONG),
    ("ALLOWED_HOSTS", "*"),
    ("ALLOWED_HOSTS", " , "),
    ("DATABASE_URL", "voceria"),
    ("DATABASE_URL", "mongo://db/voceria"),
    ("DATABASE_URL", "postgres://db:port/voceria"),
    ("BASE_URL", "voceria.example.org"),
    ("EMAIL_URL", "mail.example.org"),
    ("EMAIL_URL", "smpt://mail:25"),
    ("EMAIL_URL", "smtp://mail:port"),
    ("ELASTICSEARCH_URL", "search:9200"),
    ("ELASTICSEARCH_URL", "http://search:9200,search-2:9200"),
    ("REDIS_URL", "cache"),
    ("TASKS", "celery"),
    ("TRUSTED_PROXIES", "two"),
    ("SEARCH_SHARDS", "1.5"),
    ("SECURE_HSTS_SECONDS", "-1"),
    ("SECURE_SSL_REDIRECT", "maybe"),
    ("MEDIA_STORAGE_OPTIONS", "bucket"),
    ("MEDIA_STORAGE_OPTIONS", "[1]"),
]
RIGHT = [
    ("SECRET_KEY", LONG.upper()),
    ("ALLOWED_HOSTS", "a.example.org, b.example.org,"),
    ("DATABASE_URL", "sqlite:///:memory:"),
    ("EMAIL_URL", "smtp://user:word@mail:587/?tls=True"),
    ("EMAIL_URL", "console:"),
    ("ELASTICSEARCH_URL", "http://search:9200,https://user:word@search-2:9200"),
    ("REDIS_URL", "unix:///run/redis.sock"),
    ("TASKS", "immediate"),
    ("SECURE_SSL_REDIRECT", "no"),
    ("MEDIA_STORAGE_OPTIONS", '{"bucket_name": "voceria"}'),
]
# Each case imports the settings anew, all of them in one process of their own.
PROBE = """
import importlib, json, os, sys
from django.core.exceptions import ImproperlyConfigured
for case in json.load(sys.stdin):
    for name in [name for name in sys.modules if name.split(".")[0] == "config"]:
        del sys.modules[name]
    os.environ.clear()
    os.environ.update(case)
    try:
        importlib.import_module("config.settings.production")
        print(json.dumps("started"))
    except ImproperlyConfigured as error:
        print(json.dumps(str(error)))
"""


@pytest.fixture(scope="module")
def said(tmp_path_factory) -> dict[tuple[str, str], str]:
    """What production says of each variable and value, all others being right."""
    cases = NEEDED + WRONG + RIGHT
    folder = {"VOCERIA_VAR": str(tmp_path_factory.mktemp("var"))}
    answer = subprocess.run(
        [sys.executable, "-c", PROBE],
        input=json.dumps([folder | GOOD | {name: value} for name, value in cases]),
        env=os.environ | {"PYTHONPATH": f"{TOP}{os.pathsep}{TOP / 'site'}"},
        cwd=TOP, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert answer.returncode == 0, answer.stderr
    return dict(zip(cases, map(json.loads, answer.stdout.splitlines()), strict=True))


@pytest.mark.parametrize(("name", "value"), NEEDED + WRONG)
def test_it_does_not_start_and_names_the_variable(said, name, value):
    sentence = said[name, value]
    assert name in sentence
    assert len(value) < 5 or value not in sentence  # it may be a secret, and this stands in logs


@pytest.mark.parametrize(("name", "value"), RIGHT)
def test_it_starts_with_what_is_right(said, name, value):
    assert said[name, value] == "started"
