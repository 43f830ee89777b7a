"""Each language needs a process of its own: Django reads its languages once."""

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import polib
import pytest
from django.core.management import CommandError, call_command

from translation.languages import LANGUAGES_OF_MEXICO

TOP = Path(__file__).parents[2]
PROBE = """
import django; django.setup()
from django.template import Template, Context
from django.urls import reverse
from django.utils import translation
code = "{code}"
with translation.override(code):
    info = Template("{{% load i18n %}}{{% get_current_language as c %}}{{% get_language_info for c as l %}}"
                    "{{{{ l.code }}}} {{{{ l.name_local|safe }}}} {{{{ l.bidi }}}}").render(Context())
    print(reverse("wagtail_serve", args=["hola/"]), info)
print(translation.get_language_from_path(f"/{{code}}/hola/"))
"""


def python(*arguments: str, languages: str) -> subprocess.CompletedProcess:
    environment = os.environ | {
        "DJANGO_SETTINGS_MODULE": "config.settings.test",
        "EXTRA_LANGUAGES": languages,
        "PYTHONPATH": f"{TOP}{os.pathsep}{TOP / 'site'}",
    }
    return subprocess.run(
        [sys.executable, *arguments], env=environment, cwd=TOP, capture_output=True, text=True, timeout=120
    )


def test_a_language_of_mexico_has_an_address_and_a_name():
    answer = python("-c", PROBE.format(code="tzo"), languages="tzo,nhn")
    assert answer.stdout.splitlines() == ["/tzo/hola/ tzo Bats'i k'op False", "tzo"], answer.stderr


def test_an_unknown_language_stops_the_start_in_words():
    answer = python("-c", "import django; django.setup()", languages="tzo,klingon")
    assert answer.returncode == 1
    assert "EXTRA_LANGUAGES names klingon, which is not a language; try ctu" in answer.stderr


@pytest.mark.parametrize("code", sorted(LANGUAGES_OF_MEXICO))
def test_every_language_of_mexico_has_a_compiled_catalogue(code):
    compiled = TOP / "site" / "translation" / "catalogues" / code / "LC_MESSAGES" / "django.mo"
    assert polib.mofile(str(compiled)).metadata["Language"] == code


def test_making_a_language_again_keeps_what_was_translated(tmp_path):
    call_command("make_language", "tzo", folder=tmp_path, stdout=StringIO())
    source = tmp_path / "tzo" / "LC_MESSAGES" / "django.po"
    catalogue = polib.pofile(str(source))
    catalogue.append(polib.POEntry(msgid="Search", msgstr="Sa'o"))
    catalogue.save()
    call_command("make_language", "tzo", folder=tmp_path, stdout=StringIO())
    assert polib.mofile(str(source.with_suffix(".mo"))).find("Search").msgstr == "Sa'o"


@pytest.mark.parametrize("code", ["../etc", "español", "t", "tzo/x"])
def test_a_code_that_is_none_is_refused(code, tmp_path):
    with pytest.raises(CommandError, match="not a language code"):
        call_command("make_language", code, folder=tmp_path)
    assert not list(tmp_path.iterdir())
