"""Saving a draft of a live page must leave the table of public entries as it was."""

from search.models import SearchEntry
from tests.factories import page_below
from website.models import SectionPage


def test_the_draft_of_a_live_page_is_not_written(home):
    page = page_below(home, SectionPage, title="Published title", slug="published")
    page.title = "Draft title"
    page.summary = "draft summary"
    page.body = [("paragraph", "<p>draft words</p>")]
    page.save_revision()
    entry = SearchEntry.objects.get(page_id=page.pk)
    assert entry.visible
    assert entry.title == "Published title"
    assert "draft" not in f"{entry.summary} {entry.body}"


def test_publishing_that_draft_writes_it(home):
    page = page_below(home, SectionPage, title="Published title", slug="published")
    page.title = "New title"
    page.save_revision().publish()
    assert SearchEntry.objects.get(page_id=page.pk).title == "New title"
