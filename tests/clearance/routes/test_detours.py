"""Combinations of allowed steps that together would lead round the clearance."""

import contextlib

import pytest
from django.core.management import call_command
from django.urls import reverse
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page

from clearance import audit
from clearance.refusals import ClearanceRefused
from search.models import SearchEntry
from tests import factories
from website.models import SectionPage

from .conftest import is_live


def fresh(page):
    return SectionPage.objects.get(pk=page.pk)


def live_exempt(exempt, title="Del exento"):
    page = exempt.draft(title)
    page.get_latest_revision().publish(user=exempt.editor)
    return fresh(page)


def moved(page, parent):
    fresh(page).move(Page.objects.get(pk=parent.pk), pos="last-child")
    return fresh(page)


def cannot_be_published(page, by):
    with pytest.raises(ClearanceRefused):
        fresh(page).get_latest_revision().publish(user=by)
    return not is_live(page)


@pytest.fixture
def brought(office, exempt):
    """A draft of the office, moved into the exempt section: it owes its clearance there."""
    return moved(office.draft("Sin visto bueno"), exempt.page)


def test_a_mirror_made_in_the_exempt_section_and_moved_out_of_it(office, exempt):
    alias = live_exempt(exempt).create_alias(parent=exempt.page, update_slug="espejo")
    assert is_live(alias)
    moved(alias, office.page)
    assert not is_live(alias)
    assert not SearchEntry.objects.public().filter(page_id=alias.pk).exists()


def test_a_mirror_whose_exempt_original_changes_after_it_was_moved_out(office, exempt):
    source = live_exempt(exempt)
    alias = moved(source.create_alias(parent=exempt.page, update_slug="espejo"), office.page)
    source.title = "Cambiado"
    source.save_revision(user=exempt.editor).publish(user=exempt.editor)
    assert not is_live(alias)


def test_a_mirror_of_what_was_cleared_stays_public_wherever_it_is_moved(office, other_office, moderator):
    page = office.draft("Cierto")
    factories.submit(page, office.editor)
    alias = factories.clear(page, moderator).create_alias(parent=office.page, update_slug="espejo")
    assert moved(alias, other_office.page).live


@pytest.mark.parametrize("keep_live", [False, True])
def test_a_copy_of_what_owes_its_clearance_owes_it_too(brought, exempt, keep_live):
    copy = brought.copy(
        to=exempt.page, keep_live=keep_live, update_attrs={"slug": "copia"}, user=exempt.editor
    )
    assert cannot_be_published(copy, exempt.editor)


def test_a_copy_through_the_view_with_publish_copies(client, brought, exempt):
    client.force_login(exempt.editor)
    form = {
        "new_title": "Copia", "new_slug": "copia", "new_parent_page": exempt.page.pk, "publish_copies": "on",
        "copy_subpages": "on",
    }  # fmt: skip
    client.post(reverse("wagtailadmin_pages:copy", args=[brought.pk]), form)
    assert cannot_be_published(SectionPage.objects.get(slug="copia"), exempt.editor)


def test_a_child_that_owes_it_in_a_copied_tree(office, exempt):
    parent = live_exempt(exempt, "Carpeta")
    moved(office.draft("Sin visto bueno"), parent)
    copy = fresh(parent).copy(
        to=exempt.page, recursive=True, keep_live=False, update_attrs={"slug": "copia"}, user=exempt.editor
    )
    child = SectionPage.objects.child_of(copy).get()
    assert cannot_be_published(child, exempt.editor)


def test_a_mirror_of_it_made_a_page_of_its_own(brought, exempt):
    alias = brought.create_alias(parent=exempt.page, update_slug="espejo")
    ConvertAliasPageAction(fresh(alias)).execute()
    assert cannot_be_published(alias, exempt.editor)


def test_out_cleared_in_changed_and_out_again(office, exempt, moderator):
    page = office.draft("Cierto")
    factories.submit(page, office.editor)
    page = moved(factories.clear(page, moderator), exempt.page)
    page.title = "Cambiado"
    page.save_revision(user=exempt.editor).publish(user=exempt.editor)
    assert is_live(page)
    assert not moved(page, office.page).live
    assert page.pk not in [finding.page_id for finding in audit.findings()]


def test_words_replaced_by_wagtail_s_own_command(office, moderator):
    page = office.draft("Cierto es")
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator)
    with contextlib.suppress(Exception):  # however it ends, nothing uncleared may be public
        call_command("replace_text", "Cierto", "Falso", verbosity=0)
    assert fresh(page).title == "Cierto es"


@pytest.mark.parametrize("name", ["fixtree", "set_url_paths", "purge_revisions"])
def test_commands_that_tidy_up_publish_nothing(office, exempt, moderator, name):
    draft, page = office.draft("Borrador"), office.draft("Cierto")
    factories.submit(page, office.editor)
    page = factories.clear(page, moderator)
    call_command(name, verbosity=0)
    assert is_live(page) and not is_live(draft)


def test_the_command_that_moves_pages(office, exempt):
    page = live_exempt(exempt)
    call_command("move_pages", exempt.page.pk, office.page.pk, verbosity=0)
    assert fresh(page).is_descendant_of(Page.objects.get(pk=office.page.pk))
    assert not is_live(page)


def test_moving_many_at_once_into_the_exempt_section(client, office, exempt, intruder):
    draft = office.draft("Sin visto bueno")
    client.force_login(intruder)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "move"])
    client.post(f"{address}?id={draft.pk}", {"chooser": exempt.page.pk})
    assert fresh(draft).is_descendant_of(exempt.page)
    assert cannot_be_published(draft, intruder)


@pytest.fixture
def mirror(office, other_office, moderator):
    """A public mirror, in another office, of a page that was cleared."""
    page = office.draft("Cierto")
    factories.submit(page, office.editor)
    alias = factories.clear(page, moderator).create_alias(parent=other_office.page, update_slug="espejo")
    assert is_live(alias)
    return alias


def test_a_mirror_whose_original_is_deleted_is_a_draft_of_its_own(mirror):
    Page.objects.get(pk=mirror.alias_of_id).delete()
    assert fresh(mirror).alias_of_id is None
    assert not is_live(mirror)
    assert not SearchEntry.objects.public().filter(page_id=mirror.pk).exists()
    assert mirror.pk not in [finding.page_id for finding in audit.findings()]


def test_a_mirror_whose_original_is_unpublished_goes_with_it(mirror):
    fresh(Page.objects.get(pk=mirror.alias_of_id)).unpublish()
    assert not is_live(mirror)
