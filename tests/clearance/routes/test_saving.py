"""`save()`, `add_child()` and the like: what code can do without asking anybody."""

import re

import pytest
from wagtail.models import Page

from clearance import refusals
from clearance.refusals import ClearanceRefused
from tests import factories
from website.models import SectionPage

from .conftest import is_live


def test_a_child_added_live_stays_a_draft(office):
    page = office.page.add_child(instance=SectionPage(title="Viva", live=True))
    assert not is_live(page)
    assert SectionPage.objects.get(pk=page.pk).first_published_at is None


@pytest.mark.parametrize("model", [SectionPage, Page])
def test_a_draft_saved_as_live_is_refused(office, model):
    page = model.objects.get(pk=office.draft().pk)
    page.live = True
    with pytest.raises(ClearanceRefused):
        page.save()
    assert not is_live(page)


@pytest.mark.parametrize("model", [SectionPage, Page])
def test_update_fields_are_no_way_round(office, model):
    page = model.objects.get(pk=office.draft().pk)
    page.live = True
    with pytest.raises(ClearanceRefused):
        page.save(update_fields=["live"])
    assert not is_live(page)


def cleared(office, moderator, title="Cierto"):
    page = office.draft(title)
    factories.submit(page, office.editor)
    return factories.clear(page, moderator)


@pytest.mark.parametrize("model", [SectionPage, Page])
def test_the_text_of_a_live_page_does_not_change_by_save(office, moderator, model):
    page = model.objects.get(pk=cleared(office, moderator).pk)
    page.title = "Falso"
    with pytest.raises(ClearanceRefused):
        page.save()
    assert Page.objects.get(pk=page.pk).title == "Cierto"


def test_a_clearance_lends_itself_to_no_other_text(office, moderator):
    page = cleared(office, moderator)
    revision = page.live_revision
    page.unpublish()
    page = SectionPage.objects.get(pk=page.pk)
    page.title, page.live, page.live_revision = "Falso", True, revision
    with pytest.raises(ClearanceRefused, match=re.escape(str(refusals.other_content(0).reason))):
        page.save()
    assert not is_live(page)


def test_what_was_cleared_may_be_made_live_by_save(office, moderator):
    page = cleared(office, moderator)
    revision = page.live_revision
    page.unpublish()
    page = SectionPage.objects.get(pk=page.pk)
    page.live, page.live_revision = True, revision
    page.save()
    assert is_live(page)


def test_another_revision_does_not_become_the_live_one(office, moderator):
    page = cleared(office, moderator)
    other = page.save_revision(user=office.editor)
    page.live_revision = other
    with pytest.raises(ClearanceRefused):
        page.save()


def test_saving_a_live_page_unchanged_is_harmless(office, moderator):
    cleared(office, moderator).save()


def test_a_new_institution_is_exempt_from_nothing(home, exempt):
    from institutions.models import InstitutionPage

    for parent in (home, exempt.page):
        page = parent.add_child(instance=InstitutionPage(title="Nueva", live=True))
        assert not is_live(page)


def test_content_changed_after_the_clearance_is_not_published(office, moderator):
    page = cleared(office, moderator)
    page.title = "Otro"
    revision = page.save_revision(user=office.editor)
    with pytest.raises(ClearanceRefused):
        revision.publish()


def test_a_cleared_revision_is_not_overwritten(office, moderator):
    from django.core.exceptions import PermissionDenied

    page = cleared(office, moderator)
    page.title = "Encima"
    with pytest.raises(PermissionDenied):
        page.save_revision(user=office.editor, overwrite_revision=page.live_revision)


def test_a_clearance_is_never_changed(office, moderator):
    from clearance.models import Clearance

    clearance = Clearance.objects.get(page_id=cleared(office, moderator).pk)
    clearance.content_digest = "0" * 64
    with pytest.raises(TypeError):
        clearance.save()
