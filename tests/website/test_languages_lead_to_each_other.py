"""hreflang and the language switch name shown translations only."""

import re
from datetime import datetime

import pytest
from django.utils.formats import date_format
from django.utils.translation import override

from tests import factories
from tests.architecture.source import ROOT
from tests.shared import shared


@shared
def english_home(home, english):
    copy = home.copy_for_translation(english)
    copy.title = "Front page"
    return factories.publish(copy)


def alternates(html):
    return dict(re.findall(r'<link rel="alternate" hreflang="([^"]+)" href="([^"]+)">', html))


def switch(html):
    return dict(re.findall(r'<a href="([^"]+)" lang="(\w+)" hreflang="\w+">', html))


def test_each_shown_translation_and_the_default_are_named(client, home, english_home):
    expected = {
        "es": "http://localhost/es/",
        "en": "http://localhost/en/",
        "x-default": "http://localhost/es/",
    }
    for address in ("/es/", "/en/"):
        assert alternates(client.get(address).content.decode()) == expected


def test_a_draft_translation_is_named_nowhere(client, home, english, english_home):
    page = factories.section(home, "Becas", slug="becas")
    draft = page.copy_for_translation(english)
    html = client.get(page.url).content.decode()
    assert alternates(html) == {}
    assert switch(html) == {"/en/": "en"}  # the home of that language instead
    factories.publish(draft)
    html = client.get(page.url).content.decode()
    assert set(alternates(html)) == {"es", "en", "x-default"}
    assert switch(html) == {"/en/becas/": "en"}


def test_a_language_without_a_home_is_not_offered(client, home):
    assert switch(client.get("/es/").content.decode()) == {}


def test_the_page_says_its_language(client, home, english_home):
    html = client.get("/en/").content.decode()
    assert '<html lang="en">' in html
    assert '<span lang="en" aria-current="true">English</span>' in html


def test_the_switch_says_that_a_page_has_no_version(client, home, english_home):
    page = factories.section(home, "Becas", slug="becas")
    html = client.get(page.url).content.decode()
    assert '<small class="languages__note" lang="en">No version of this page: front page</small>' in html
    factories.publish(page.copy_for_translation(english_home.locale))
    assert "languages__note" not in client.get(page.url).content.decode()


def test_the_switch_names_the_original(client, home, english_home):
    html = client.get("/en/").content.decode()
    assert re.search(r'<a href="/es/" lang="es" hreflang="es">Español <small>\(original\)</small></a>', html)


def test_a_search_keeps_its_words(client, home, english_home):
    html = client.get("/es/buscar/", {"q": "agua potable", "type": "bulletin"}).content.decode()
    assert switch(html) == {"/en/buscar/?q=agua+potable&amp;type=bulletin": "en"}


@pytest.mark.parametrize(
    ("code", "day", "month", "hour"),
    [
        ("es", "17 de enero de 2023", "enero de 2023", "17 de enero de 2023 a las 09:30"),
        ("en", "17 January 2023", "January 2023", "17 January 2023, 09:30"),
        ("tzo", "17 de enero de 2023", "enero de 2023", "17 de enero de 2023 a las 09:30"),
    ],
)
def test_a_date_has_one_form_in_each_language(code, day, month, hour):
    at = datetime(2023, 1, 17, 9, 30)
    with override(code):
        assert date_format(at, "DATE_FORMAT") == day
        assert date_format(at, "YEAR_MONTH_FORMAT") == month
        assert date_format(at, "DATETIME_FORMAT") == hour


def test_no_template_writes_a_date_in_a_form_of_its_own():
    """The names of formats, and forms for machines; weekdays, hours and a calendar's heading stand alone."""
    own = re.compile(r'\|date:\\?["\']([^"\']+)')
    known = {"Y-m-d", "Y-m", "c", "H:i", "l", "D", "m/y", "F Y"}
    found = {
        (path.name, form)
        for folder in ("site", "search", "cms_blocks")
        for path in (ROOT / folder).rglob("*.html")
        for form in own.findall(path.read_text(encoding="utf-8"))
        if not form.endswith("_FORMAT") and form not in known
    }
    assert found == set()
