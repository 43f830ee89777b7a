"""Who saves while the editor saves by itself gets one page with the last text, not “the address is used”."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, Revision

from tests import factories
from tests.factories.admin_forms import editor_form, messages_of, new_page_form, save_in_editor
from website.models import SectionPage

BY_ITSELF = {"accept": "application/json"}


def address(parent):
    return reverse("wagtailadmin_pages:add", args=["website", "sectionpage", parent.pk])


@pytest.fixture
def client(office):
    return logged_in(office.editor)


def logged_in(person):
    client = Client()
    client.force_login(person)
    return client


@pytest.fixture
def form(client, office):
    return new_page_form(client, office.page, SectionPage, title="Al principio", slug="nueva")


def made(office):
    return SectionPage.objects.child_of(office.page)


@pytest.mark.django_db
def test_a_save_after_the_editor_s_own_goes_on_in_the_same_page(client, office, form):
    first = client.post(address(office.page), form, headers=BY_ITSELF)
    assert first.json()["success"]
    second = client.post(address(office.page), form | {"title": "Al final"})
    page = made(office).get()
    assert second.url == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert page.get_latest_revision_as_object().title == "Al final"
    assert not page.live


@pytest.mark.django_db
def test_it_can_be_submitted_so_too(client, office, form):
    client.post(address(office.page), form, headers=BY_ITSELF)
    client.post(address(office.page), form | {"title": "Al final", "action-submit": "true"})
    page = made(office).get()
    assert page.workflow_in_progress
    assert page.get_latest_revision_as_object().title == "Al final"


@pytest.mark.django_db
def test_the_editor_s_own_save_that_comes_late_replaces_nothing(client, office, form):
    client.post(address(office.page), form | {"title": "Al final"})
    late = client.post(address(office.page), form, headers=BY_ITSELF)
    assert late.status_code == 400
    assert late.json()["error_message"]
    assert made(office).get().get_latest_revision_as_object().title == "Al final"


@pytest.mark.django_db
def test_an_unanswered_save_is_repeated_into_the_same_version(client, office, form):
    client.post(address(office.page), form, headers=BY_ITSELF)
    again = client.post(address(office.page), form | {"title": "Algo más"}, headers=BY_ITSELF).json()
    page = made(office).get()
    assert again["success"]
    assert again["url"] == reverse("wagtailadmin_pages:edit", args=[page.pk])
    assert page.get_latest_revision_as_object().title == "Algo más"
    assert Revision.objects.for_instance(page).count() == 1


@pytest.mark.django_db
def test_what_somebody_else_saved_meanwhile_is_not_replaced(client, office, form):
    client.post(address(office.page), form, headers=BY_ITSELF)
    other = logged_in(factories.user("segunda", office.section.editors))
    save_in_editor(other, made(office).get(), title="De la segunda")
    answer = client.post(address(office.page), form | {"title": "Al final"})
    assert answer.status_code == 200
    assert "segunda" in messages_of(answer) or "segunda" in answer.content.decode()
    assert Page.objects.get(pk=made(office).get().pk).draft_title == "De la segunda"


@pytest.mark.django_db
def test_a_fault_makes_no_page_and_the_same_form_makes_one_afterwards(client, office, form):
    assert client.post(address(office.page), form | {"title": ""}).status_code == 200
    client.post(address(office.page), form | {"title": "Al final"})
    assert made(office).get().title == "Al final"


@pytest.mark.django_db
def test_two_forms_make_two_pages(client, office, form):
    client.post(address(office.page), form)
    client.post(
        address(office.page), new_page_form(client, office.page, SectionPage, title="Otra", slug="otra")
    )
    assert made(office).count() == 2


@pytest.mark.django_db
def test_the_key_of_somebody_else_s_form_leads_nowhere(client, office, form):
    client.post(address(office.page), form)
    other = logged_in(factories.user("segunda", office.section.editors))
    other.post(address(office.page), form | {"title": "Otra", "slug": "otra"})
    assert made(office).count() == 2


@pytest.mark.django_db
def test_an_existing_page_s_form_has_no_key(client, office):
    assert "opened_form" not in editor_form(client, office.draft("Original"))


def post(person, where, form, headers):
    try:
        return logged_in(person).post(where, form, headers=headers).status_code
    finally:
        connection.close()


@pytest.mark.postgresql
@pytest.mark.django_db(transaction=True)
def test_both_at_the_same_instant_make_one_page_with_the_last_text(office):
    for number in range(6):
        client = logged_in(office.editor)
        form = new_page_form(client, office.page, SectionPage, title="Al principio", slug=f"nueva-{number}")
        posts = [(form, BY_ITSELF), (form | {"title": "Al final"}, {})]
        with ThreadPoolExecutor(2) as pool:
            answers = [pool.submit(post, office.editor, address(office.page), *one) for one in posts]
            codes = [answer.result() for answer in answers]
        assert codes[1] == 302
        page = made(office).get(slug=f"nueva-{number}")
        assert page.get_latest_revision_as_object().title == "Al final"
