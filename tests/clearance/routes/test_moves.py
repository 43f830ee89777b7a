"""Moves: neither an exemption nor a missing clearance is left behind."""

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, Revision

from clearance.models import ClearanceDue
from clearance.refusals import ClearanceRefused
from search.models import SearchEntry
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


def moved(page, parent):
    page.move(Page.objects.get(pk=parent.pk), pos="last-child")
    return SectionPage.objects.get(pk=page.pk)


def test_a_live_subtree_out_of_an_exempt_section_becomes_draft(office, exempt):
    parent = live_exempt(exempt)
    child = factories.page_below(parent, SectionPage, title="Hija")
    moved(parent, office.page)
    assert not is_live(parent)
    assert not is_live(child)
    assert not SearchEntry.objects.public().filter(page_id__in=[parent.pk, child.pk]).exists()


def test_by_the_admins_view_too(client, office, exempt, intruder):
    page = live_exempt(exempt)
    client.force_login(intruder)
    client.post(reverse("wagtailadmin_pages:move_confirm", args=[page.pk, office.page.pk]))
    page = Page.objects.get(pk=page.pk)
    assert page.is_descendant_of(office.page) is not page.live


def test_a_schedule_made_by_exemption_ends_with_the_move(office, exempt):
    page = exempt.draft()
    page.go_live_at = timezone.now() + timezone.timedelta(days=1)
    page.save_revision().publish(user=exempt.editor)
    moved(SectionPage.objects.get(pk=page.pk), office.page)
    assert not Revision.objects.exclude(approved_go_live_at=None).exists()


def test_a_cleared_page_stays_live_between_sections(office, other_office, moderator):
    assert moved(cleared(office, moderator), other_office.page).live


def test_a_draft_moved_into_an_exempt_section_still_needs_its_clearance(office, exempt, moderator):
    page = moved(office.draft("Sin visto bueno"), exempt.page)
    with pytest.raises(ClearanceRefused):
        page.get_latest_revision().publish(user=exempt.editor)
    page.title = "Con otro título"
    with pytest.raises(ClearanceRefused):
        page.save_revision(user=exempt.editor).publish(user=exempt.editor)
    factories.submit(page, exempt.editor)
    assert factories.clear(page, moderator).live


def test_once_cleared_it_is_as_free_as_its_section(office, exempt, moderator):
    page = moved(office.draft(), exempt.page)
    factories.submit(page, exempt.editor)
    page = factories.clear(page, moderator)
    assert not ClearanceDue.objects.exists()
    page.title = "Directa"
    page.save_revision(user=exempt.editor).publish(user=exempt.editor)
    assert SectionPage.objects.get(pk=page.pk).title == "Directa"


def test_a_draft_moved_out_of_every_section_still_needs_its_clearance(home, office):
    page = moved(office.draft(), home)
    with pytest.raises(ClearanceRefused):
        page.get_latest_revision().publish()


def test_a_detour_through_the_exempt_section_helps_nobody(office, other_office, exempt):
    page = moved(moved(office.draft(), exempt.page), other_office.page)
    with pytest.raises(ClearanceRefused):
        page.get_latest_revision().publish()


def test_an_exempt_institution_keeps_its_exemption_when_it_moves(office, exempt):
    page = live_exempt(exempt)
    exempt.page.move(Page.objects.get(pk=office.page.pk), pos="last-child")
    assert is_live(page)
    assert not ClearanceDue.objects.filter(page=page.pk).exists()


def test_the_nearest_institution_decides(home, office, exempt):
    nested = factories.office(office.page, "Organismo exento", publishes_directly=True)
    strict = factories.office(exempt.page, "Organismo estricto")
    free, held = nested.draft("Libre"), strict.draft("Sujeta")
    free.get_latest_revision().publish()
    assert is_live(free)
    with pytest.raises(ClearanceRefused):
        held.get_latest_revision().publish()
    assert free.get_workflow() is None
    assert held.get_workflow() is not None
