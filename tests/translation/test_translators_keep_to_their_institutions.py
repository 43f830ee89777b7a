"""`submit_translation` is one permission for the whole site; the institution's group is what counts."""

import pytest
from django.urls import reverse
from wagtail.models import Page, ReferenceIndex
from wagtail_localize.models import StringTranslation, Translation

from tests.factories.media import image
from tests.factories.translations import translate_texts
from tests.shared import shared

from .conftest import bilingual, spanish_for, told

FORM = "application/x-www-form-urlencoded"
BUTTONS = ["upload_pofile", "machine_translate", "stop_translation", "preview_translation", "download_pofile"]


@shared
def stranger(bulletin, home, english):
    """A translator of another institution, who holds localize's permission."""
    return bilingual(home, "Instituto")[0].translator


@pytest.mark.parametrize("method", ["get", "post"])
def test_asking_for_a_page_of_another_institution_is_refused(client, stranger, bulletin, english, method):
    client.force_login(stranger)
    address = reverse("wagtail_localize:submit_page_translation", args=[bulletin.pk])
    answer = getattr(client, method)(address, {"locales": [english.pk]})
    assert answer.status_code in {302, 403}
    assert not bulletin.has_translation(english)
    assert not Translation.objects.filter(source__object_id=bulletin.translation_key).exists()


@pytest.mark.parametrize("method", ["get", "post"])
def test_bringing_its_translations_up_to_date_is_refused(client, stranger, bulletin, translation, method):
    before = translation.source.last_updated_at
    client.force_login(stranger)
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert getattr(client, method)(address).status_code in {302, 403}
    translation.source.refresh_from_db()
    assert translation.source.last_updated_at == before


@pytest.mark.parametrize("method", ["put", "delete"])
def test_its_texts_are_out_of_reach(client, stranger, translation, method):
    translate_texts(translation)
    segment = translation.source.stringsegment_set.first()
    before = sorted(StringTranslation.objects.values_list("data", flat=True))
    client.force_login(stranger)
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    answer = getattr(client, method)(address, "value=x", content_type=FORM)
    assert answer.status_code == 403
    assert sorted(StringTranslation.objects.values_list("data", flat=True)) == before


@pytest.mark.parametrize(
    "name",
    ["upload_pofile", "machine_translate", "stop_translation", "preview_translation", "download_pofile"],
)
def test_its_buttons_are_out_of_reach(client, stranger, translation, name):
    client.force_login(stranger)
    method = client.get if name in {"preview_translation", "download_pofile"} else client.post
    answer = method(reverse(f"wagtail_localize:{name}", args=[translation.pk]))
    assert answer.status_code in {302, 403}
    assert Translation.objects.get(pk=translation.pk).enabled


def test_sending_and_mirroring_it_are_refused(client, stranger, translation):
    translate_texts(translation)
    page = translation.get_target_instance()
    client.force_login(stranger)
    client.post(reverse("translation:submit", args=[translation.pk]))
    client.post(reverse("wagtail_localize:convert_to_alias", args=[page.pk]))
    page = Page.objects.get(pk=page.pk)
    assert page.current_workflow_state is None
    assert page.alias_of_id is None


@pytest.mark.parametrize("method", ["get", "post"])
@pytest.mark.parametrize("name", ["submit_page_translation", "update_translations"])
def test_the_refusal_says_whom_to_ask(client, stranger, bulletin, translation, name, method):
    key = translation.source_id if name == "update_translations" else bulletin.pk
    client.force_login(stranger)
    answer = getattr(client, method)(reverse(f"wagtail_localize:{name}", args=[key]), follow=True)
    assert spanish_for("Ask an administrator to add you to its translators.") in told(answer)


def test_an_editor_who_lost_the_role_translates_no_more(client, translator, section, translation):
    section.translators.user_set.remove(translator)
    client.force_login(translator)
    segment = translation.source.stringsegment_set.first()
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    answer = client.put(address, "value=x", content_type=FORM)
    assert answer.status_code in {302, 403}
    assert not StringTranslation.objects.exists()


def test_the_editor_shows_the_photographs_of_the_own_page_and_no_others(
    client, translator, stranger, translation
):
    """wagtail-localize's editor asks the admin's API for them; a refusal was an error of its script."""
    photograph = image("Plaza")
    page = translation.get_target_instance()
    page.lead_image, page.lead_alt = photograph, "The square"
    page.save()
    ReferenceIndex.create_or_update_for_object(page)  # on commit outside of a test
    address = reverse("wagtailadmin_api:images:detail", args=[photograph.pk])
    client.force_login(translator)
    assert client.get(address).json()["title"] == "Plaza"
    client.force_login(stranger)
    assert client.get(address).status_code in {302, 403}
