"""Copies that keep their state, and pages that mirror others."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse
from wagtail.actions.convert_alias import ConvertAliasPageAction
from wagtail.models import Page

from clearance.refusals import ClearanceRefused
from tests import factories
from website.models import SectionPage

from .conftest import is_live


def live_exempt(exempt, title="Del exento"):
    page = exempt.draft(title)
    page.get_latest_revision().publish(user=exempt.editor)
    return SectionPage.objects.get(pk=page.pk)


def cleared(office, moderator, title="Cierto"):
    page = office.draft(title)
    factories.submit(page, office.editor)
    return factories.clear(page, moderator)


def test_a_copy_that_keeps_its_state_stays_a_draft(office, exempt, moderator):
    for source in (live_exempt(exempt), cleared(office, moderator)):
        copy = source.copy(to=office.page, keep_live=True, update_attrs={"slug": f"copia-{source.pk}"})
        fresh = SectionPage.objects.get(pk=copy.pk)
        assert not fresh.live
        assert fresh.live_revision is None
        assert fresh.first_published_at is None


def test_a_copied_subtree_stays_a_draft(office, exempt):
    parent = live_exempt(exempt)
    child = factories.page_below(parent, SectionPage, title="Hija")
    assert child.live
    copy = parent.copy(to=office.page, keep_live=True, recursive=True, update_attrs={"slug": "arbol"})
    assert not copy.get_descendants(inclusive=True).live().exists()


def test_publish_copies_in_the_form_publishes_nothing(client, office, exempt, intruder):
    source = live_exempt(exempt)
    client.force_login(intruder)
    form = {
        "new_title": "Copia", "new_slug": "copia", "new_parent_page": office.page.pk, "publish_copies": "on",
        "copy_subpages": "on",
    }  # fmt: skip
    client.post(reverse("wagtailadmin_pages:copy", args=[source.pk]), form)
    assert not Page.objects.filter(slug="copia", live=True).exists()


def test_a_draft_copied_into_an_exempt_section_still_needs_its_clearance(office, exempt, moderator):
    draft = office.draft("Sin visto bueno")
    copy = draft.copy(to=exempt.page, keep_live=False, update_attrs={"slug": "copia"})
    with pytest.raises(ClearanceRefused):
        SectionPage.objects.get(pk=copy.pk).get_latest_revision().publish(user=exempt.editor)
    assert not is_live(copy)
    factories.submit(copy, exempt.editor)
    assert factories.clear(copy, moderator).live


def test_an_alias_of_what_nobody_cleared_stays_a_draft(office, exempt):
    alias = live_exempt(exempt).create_alias(parent=office.page, update_slug="espejo")
    assert not is_live(alias)


def test_an_alias_follows_no_exempt_source_into_a_section_that_needs_clearance(office, exempt):
    source = exempt.draft("Borrador")
    alias = source.create_alias(parent=office.page, update_slug="espejo")
    source.get_latest_revision().publish(user=exempt.editor)
    assert is_live(source)
    assert not is_live(alias)


def test_an_alias_of_a_cleared_page_mirrors_it_word_for_word(office, other_office, moderator):
    source = cleared(office, moderator)
    alias = source.create_alias(parent=other_office.page, update_slug="espejo")
    assert is_live(alias)
    alias = SectionPage.objects.get(pk=alias.pk)
    alias.title = "Falso"
    alias.save(clean=False)
    alias.refresh_from_db()
    assert not alias.live


def test_an_alias_of_a_draft_of_another_section_owes_its_clearance(office, exempt):
    alias = office.draft().create_alias(parent=exempt.page, update_slug="espejo")
    ConvertAliasPageAction(SectionPage.objects.get(pk=alias.pk)).execute()
    page = SectionPage.objects.get(pk=alias.pk)
    with pytest.raises(ClearanceRefused):
        page.get_latest_revision().publish(user=exempt.editor)


def test_a_converted_alias_is_a_draft_until_it_is_cleared_itself(office, other_office, moderator):
    alias = cleared(office, moderator).create_alias(parent=other_office.page, update_slug="espejo")
    ConvertAliasPageAction(SectionPage.objects.get(pk=alias.pk)).execute()
    page = SectionPage.objects.get(pk=alias.pk)
    assert not page.live
    assert page.live_revision is None


def test_aliases_made_in_bulk_by_the_view_stay_drafts(client, office, exempt, intruder):
    source = live_exempt(exempt)
    client.force_login(intruder)
    form = {"new_title": "E", "new_slug": "e", "new_parent_page": office.page.pk, "alias": "on"}
    client.post(
        f"{reverse('wagtailadmin_pages:copy', args=[source.pk])}?{urlencode({'next': '/admin/'})}", form
    )
    assert not Page.objects.filter(slug="e", live=True).exists()
