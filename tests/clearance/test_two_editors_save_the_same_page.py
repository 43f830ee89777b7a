"""The second to save is told, loses no letter, and replaces the first's version only on purpose."""

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth import get_user_model
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry, Revision

from clearance import authors
from clearance.models import HistoryEntry
from tests import factories
from tests.factories.admin_forms import editor_form, messages_of, save_in_editor, shown_form
from tests.shared import shared
from website.models import SectionPage

User = get_user_model()


@shared
def page(office):
    return office.draft("Original")


@pytest.fixture
def first(office):
    return logged_in(office.editor)


@pytest.fixture
def second(office):
    return logged_in(factories.user("segunda", office.section.editors))


def logged_in(person):
    client = Client()
    client.force_login(person)
    return client


def address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def stale_save(page, first, second, title="De la segunda", **changes):
    """Both open the form; the first saves, then the second."""
    form = editor_form(second, page, title=title, **changes)
    save_in_editor(first, page, title="De la primera")
    return second.post(address(page), form)


def texts(page):
    return set(Revision.objects.for_instance(page).values_list("content__title", flat=True))


def test_the_second_gets_the_form_again_with_the_own_text_and_both_versions_to_compare(
    page, first, second, office
):
    answer = stale_save(page, first, second)
    assert answer.status_code == 200
    html = BeautifulSoup(answer.content, "html.parser")
    assert html.select_one("input[name=title]")["value"] == "De la segunda"
    said = messages_of(answer)
    assert office.editor.get_username() in said
    links = [link["href"] for link in BeautifulSoup(said, "html.parser").select("a[href]")]
    compared = second.get(links[0]).content.decode()
    difference = BeautifulSoup(compared, "html.parser").select_one(".comparison").get_text()
    assert "primera" in difference
    assert "segunda" in difference


def test_what_the_first_saved_stays_the_latest_and_the_second_text_is_set_aside(page, first, second):
    stale_save(page, first, second)
    latest = SectionPage.objects.get(pk=page.pk).get_latest_revision()
    assert latest.content["title"] == "De la primera"
    assert Page.objects.get(pk=page.pk).draft_title == "De la primera"
    assert {"Original", "De la primera", "De la segunda"} <= texts(page)
    assert HistoryEntry.objects.filter(page_id=page.pk, action="clearance.set_aside").count() == 1


def test_nothing_that_goes_by_time_takes_the_version_set_aside_for_the_latest(page, first, second):
    stale_save(page, first, second)
    newest = Revision.objects.for_instance(page).order_by("created_at", "pk").last()
    assert newest.pk == Page.objects.get(pk=page.pk).latest_revision_id


def test_saving_again_replaces_on_purpose_and_the_history_tells(page, first, second):
    answer = stale_save(page, first, second)
    form = shown_form(answer, page)
    second.post(address(page), form)
    assert Page.objects.get(pk=page.pk).draft_title == "De la segunda"
    assert "De la primera" in texts(page)
    entry = PageLogEntry.objects.get(page=page.pk, action="clearance.saved_over")
    assert entry.user.get_username() == "segunda"
    assert entry.data["over_by"] != "segunda"


def test_insisting_on_a_version_that_is_no_longer_the_latest_is_a_conflict_again(page, first, second):
    answer = stale_save(page, first, second)
    form = shown_form(answer, page)
    save_in_editor(first, page, title="De la primera otra vez")
    assert second.post(address(page), form).status_code == 200
    assert Page.objects.get(pk=page.pk).draft_title == "De la primera otra vez"


def test_autosave_never_insists(page, first, second):
    answer = stale_save(page, first, second)
    form = shown_form(answer, page)
    saved = second.post(address(page), form, headers={"accept": "application/json"})
    assert saved.status_code == 400
    assert Page.objects.get(pk=page.pk).draft_title == "De la primera"


def test_a_faulty_form_is_told_of_the_conflict_too_and_saves_nothing(page, first, second):
    answer = stale_save(page, first, second, title="")
    form = shown_form(answer, page)
    assert form["saves_over"]
    assert Page.objects.get(pk=page.pk).draft_title == "De la primera"


def test_a_form_in_which_nothing_was_changed_sets_nothing_aside(page, first, second):
    answer = stale_save(page, first, second, title="Original")
    assert answer.status_code == 200
    assert Page.objects.get(pk=page.pk).draft_title == "De la primera"
    assert not PageLogEntry.objects.filter(action="clearance.set_aside").exists()


def test_the_same_text_twice_is_no_conflict(page, first, second):
    answer = stale_save(page, first, second, title="De la primera")
    assert answer.status_code == 302


def test_a_submission_over_another_s_text_is_a_conflict(page, first, second):
    stale_save(page, first, second, **{"action-submit": "true"})
    assert not SectionPage.objects.get(pk=page.pk).workflow_in_progress


def test_an_autosave_of_the_first_in_its_own_version_is_a_conflict_for_the_second(page, first, second):
    save_in_editor(first, page, title="De la primera")
    mine = editor_form(first, page, title="De la primera, seguida")
    form = editor_form(second, page, title="De la segunda")
    latest = str(Page.objects.get(pk=page.pk).latest_revision_id)
    saved = first.post(
        address(page), mine | {"overwrite_revision_id": latest}, headers={"accept": "application/json"}
    )
    assert saved.json()["success"]
    assert second.post(address(page), form).status_code == 200
    assert Page.objects.get(pk=page.pk).draft_title == "De la primera, seguida"


def test_who_set_a_version_aside_is_no_author_of_what_waits(page, first, second, office):
    stale_save(page, first, second)
    wrote = authors.authors_of(SectionPage.objects.get(pk=page.pk))
    names = {person.get_username() for person in User.objects.filter(pk__in=wrote)}
    assert names == {office.editor.get_username()}


def test_reverting_over_what_was_saved_meanwhile_is_a_conflict(page, first, second):
    original = page.latest_revision_id
    there = reverse("wagtailadmin_pages:revisions_revert", args=[page.pk, original])
    form = shown_form(second.get(there), page)
    save_in_editor(first, page, title="De la primera")
    assert second.post(there, form).status_code == 200
    assert Page.objects.get(pk=page.pk).draft_title == "De la primera"
