"""Lists, links and citations read the table of public entries, so nothing hidden is named."""

import datetime as dt

import pytest
from django.utils import timezone
from wagtail.models import PageViewRestriction

from tests import factories
from tests.cms_blocks.walk import render
from website.models import SectionPage


def draft(home):
    return factories.page_below(home, SectionPage, live=False, title="HIDDEN", slug="x")


def expired(home):
    past = timezone.now() - dt.timedelta(minutes=1)
    return factories.page_below(home, SectionPage, title="HIDDEN", slug="x", expire_at=past)


def restricted(home):
    page = factories.page_below(home, SectionPage, title="HIDDEN", slug="x")
    PageViewRestriction.objects.create(page=page, restriction_type="password", password="x")
    return page


def unpublished(home):
    page = factories.page_below(home, SectionPage, title="HIDDEN", slug="x")
    page.unpublish()
    return page


@pytest.mark.parametrize("make", [draft, expired, restricted, unpublished])
def test_a_page_that_is_not_shown_is_in_no_list_and_behind_no_link(home, make):
    hidden = make(home)
    shown = factories.page_below(home, SectionPage, title="SHOWN", slug="shown")
    chosen = render("chosen_pages", {"title": "c", "pages": [hidden, shown]}, page=home)
    below = render("child_pages", {"title": "b", "count": 10}, page=home)
    link = render("call_to_action", {"text": "go", "page": hidden}, page=home)
    assert "SHOWN" in chosen and "SHOWN" in below
    assert "HIDDEN" not in chosen + below + link
    assert hidden.url not in chosen + below + link


def test_the_latest_bulletins_are_those_of_the_institution(home):
    first, second = (
        factories.institution(home, name, publishes_directly=True, slug=name.lower())
        for name in ("First", "Second")
    )
    for institution in (first, second):
        index = factories.bulletin_index(institution)
        factories.bulletin(index, title=f"Of {institution.title}")
    assert "Of First" in (html := render("latest_bulletins", {"count": 5}, page=first))
    assert "Of Second" not in html
    assert "Of Second" in render("latest_bulletins", {"institution": second, "count": 5}, page=first)
    everywhere = render("latest_bulletins", {"count": 5}, page=home)
    assert "Of First" in everywhere and "Of Second" in everywhere


def test_a_link_leads_to_the_reader_s_language(home, english):
    from django.utils.translation import override

    page = factories.page_below(home, SectionPage, title="Uno", slug="uno")
    home.copy_for_translation(english)
    translated = page.copy_for_translation(english)
    factories.publish(translated)
    with override("en"):
        assert "/en/" in render("call_to_action", {"text": "go", "page": SectionPage.objects.get(pk=page.pk)})
