"""Submit, publish and “new” are offered where they lead somewhere; what was not done is said."""

import pytest
from django.urls import reverse

from clearance.models import Section
from institutions.models import InstitutionPage
from tests import factories
from tests.factories.admin_forms import editor_form, messages_of, new_page_form
from website.models import SectionPage

DIRECT = "La institución de esta página publica directamente"


@pytest.fixture
def inner(office):
    """An institution within the office that publishes directly: the office's editors do not publish there."""
    return factories.office(office.page, "Instituto de la Mujer", publishes_directly=True)


def add(model, parent):
    return reverse("wagtailadmin_pages:add", args=[model._meta.app_label, model._meta.model_name, parent.pk])


def test_what_has_no_workflow_says_so(exempt, office, inner):
    assert not exempt.page.has_workflow
    assert not inner.page.has_workflow  # though a workflow stands above it
    assert office.page.has_workflow


def test_below_an_office_that_clears_an_exempt_one_is_offered_no_submission(client, inner):
    client.force_login(inner.editor)
    text = client.get(add(SectionPage, inner.page)).content.decode()
    assert "action-publish" in text
    assert "action-submit" not in text


@pytest.mark.parametrize("button", ["action-submit", "action-restart-workflow"])
def test_a_submission_where_nobody_clears_keeps_the_text_and_says_why(client, inner, button):
    client.force_login(inner.editor)
    form = new_page_form(client, inner.page, SectionPage, title="No se pierde", slug="no-se-pierde")
    answer = client.post(add(SectionPage, inner.page), form | {button: "1"}, follow=True)
    assert answer.status_code == 200
    assert DIRECT in messages_of(answer)
    page = SectionPage.objects.get(title="No se pierde")
    form = editor_form(client, page, title="Tampoco ahora", **{button: "1"})
    answer = client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form, follow=True)
    assert answer.status_code == 200
    assert DIRECT in messages_of(answer)
    assert SectionPage.objects.get(pk=page.pk).draft_title == "Tampoco ahora"


def test_a_form_from_before_the_exemption_ended_says_that_nothing_was_published(client, exempt):
    client.force_login(exempt.editor)
    form = new_page_form(client, exempt.page, SectionPage, title="No se pierde", slug="no-se-pierde")
    Section.objects.filter(pk=exempt.section.pk).update(publishes_directly=False)
    answer = client.post(add(SectionPage, exempt.page), form | {"action-publish": "1"}, follow=True)
    assert "visto bueno" in messages_of(answer)
    assert not SectionPage.objects.get(title="No se pierde").live


def test_nobody_is_offered_to_begin_what_could_go_no_further(client, office, inner):
    index = factories.bulletin_index(inner.page)
    client.force_login(office.editor)
    address = reverse("wagtailadmin_pages:add", args=["bulletins", "bulletinpage", index.pk])
    for screen in ("/admin/", f"/admin/pages/{index.pk}/", f"/admin/pages/{inner.page.pk}/"):
        text = client.get(screen).content.decode()
        assert address not in text
        assert f"/admin/pages/{inner.page.pk}/add_subpage/" not in text
    client.force_login(inner.editor)
    assert address in client.get("/admin/").content.decode()


def test_a_new_institution_is_offered_no_publication_whatever_stands_above(client, exempt):
    client.force_login(exempt.editor)
    assert "action-publish" not in client.get(add(InstitutionPage, exempt.page)).content.decode()


def test_a_moderator_sees_the_preview_beside_the_form_of_what_waits(client, office, moderator):
    page = office.draft("En espera")
    factories.submit(page, office.editor)
    client.force_login(moderator)
    address = reverse("wagtailadmin_pages:preview_on_edit", args=[page.pk])
    form = editor_form(client, page, title="Como quedará")
    assert client.post(address, form).json() == {"is_valid": True, "is_available": True}
    assert "Como quedará" in client.get(address).content.decode()


def test_a_preview_beside_the_form_is_for_who_may_edit(client, office, moderator):
    draft = office.draft("Borrador")
    client.force_login(moderator)
    answer = client.get(reverse("wagtailadmin_pages:preview_on_edit", args=[draft.pk]))
    assert answer.status_code == 302
