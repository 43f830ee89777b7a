"""hreflang and the language switch name shown translations only."""

import re

from tests import factories
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
