"""Whoever wrote a text is its author wherever it goes: into a copy, a mirror made a page, past a clean-up."""

import pytest
from django.core.management import call_command
from django.urls import reverse

from clearance import audit, authors
from clearance.models import Clearance
from clearance.refusals import ClearanceRefused
from tests import factories
from website.models import SectionPage

from .conftest import is_live


@pytest.fixture
def both(office):
    """An editor of the office who is a moderator, too."""
    person = factories.moderator("doble")
    person.groups.add(office.section.editors)
    return person


def child(office, slug):
    return SectionPage.objects.child_of(office.page).get(slug=slug)


def is_refused_to(author, page):
    with pytest.raises(ClearanceRefused):
        factories.clear(page, author)
    return not is_live(page)


@pytest.fixture
def copy_of(client, office, both):
    """The view's copy, by another editor, of what `both` wrote."""

    def make(page, **form):
        client.force_login(office.editor)
        asked = {"new_title": "Otra", "new_slug": "otra", "new_parent_page": office.page.pk} | form
        client.post(reverse("wagtailadmin_pages:copy", args=[page.pk]), asked)
        return child(office, "otra")

    return make


def test_in_a_copy_by_another_editor(office, both, copy_of):
    copy = copy_of(office.draft("De la moderadora", by=both))
    factories.submit(copy, office.editor)
    assert is_refused_to(both, copy)


@pytest.fixture
def page_from_a_mirror(client, office, exempt):
    """What an editor of both offices makes of a page in the exempt one: a mirror, then a page of its own."""

    def make(source):
        office.editor.groups.add(exempt.section.editors)
        client.force_login(office.editor)
        asked = {"new_title": "E", "new_slug": "espejo", "new_parent_page": exempt.page.pk, "alias": "on"}
        client.post(reverse("wagtailadmin_pages:copy", args=[source.pk]), asked)
        alias = child(exempt, "espejo")
        assert alias.alias_of_id == source.pk
        client.post(reverse("wagtailadmin_pages:convert_alias", args=[alias.pk]))
        page = child(exempt, "espejo")
        assert page.alias_of_id is None
        return page

    return make


def test_in_a_mirror_made_a_page_of_its_own(office, both, page_from_a_mirror):
    page = page_from_a_mirror(office.draft("De la moderadora", by=both))
    factories.submit(page, office.editor)
    assert is_refused_to(both, page)


def test_after_old_revisions_were_purged(office, both, moderator):
    page = office.draft("De la moderadora", by=both)
    page.owner = None
    page.save()
    page.get_latest_revision_as_object().save_revision(user=both, log_action=True)
    page.get_latest_revision_as_object().save_revision(user=office.editor, log_action=True)
    call_command("purge_revisions")
    assert page.revisions.count() == 1
    factories.submit(page, office.editor)
    assert is_refused_to(both, page)


def test_what_another_cleared_in_the_original_binds_nobody_in_what_was_its_mirror(
    office, both, moderator, page_from_a_mirror
):
    source = office.draft("De la moderadora", by=both)
    factories.submit(source, office.editor)
    page = page_from_a_mirror(factories.clear(source, moderator))
    assert authors.authors_of(page) == {office.editor.pk}


def test_a_purge_takes_no_clearance_away(office, both, moderator):
    page = office.draft("Cierto")
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator)
    page.title = "Después"
    page.save_revision(user=office.editor)
    page.save_revision(user=office.editor)
    call_command("purge_revisions")
    page = SectionPage.objects.get(pk=page.pk)
    assert page.live and page.live_revision is not None
    assert Clearance.objects.get().revision == page.live_revision
    assert not [finding for finding in audit.findings() if finding.page_id == page.pk]
