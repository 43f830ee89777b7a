"""Attacks through localize's real addresses by somebody who holds every right but the clearance."""

import pytest
from django.urls import reverse
from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation, Translation

from search.models import SearchEntry
from tests.factories.translations import translate_texts
from tests.shared import shared

from .conftest import grant, spanish_for, told

FORM = "application/x-www-form-urlencoded"
NO_CATALOGUES = [b"", b"/etc/passwd", b'msgid "a\nmsgstr', b"\xff\xfe\x00", b'msgid "a"\nmsgstr "b"\n']


@shared
def attacker(translator, section, bulletin):
    """A translator whom somebody also gave publish rights on everything, in Wagtail's own settings."""
    grant(section.translators, Page.get_first_root_node(), "publish_page", "change_page", "add_page")
    return translator


@shared
def english_page(translation):
    return translation.get_target_instance()


def is_public(page):
    return Page.objects.get(pk=page.pk).live or SearchEntry.objects.public().filter(page_id=page.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_asking_for_a_translation_never_publishes_it(client, bulletin, attacker, english):
    client.force_login(attacker)
    address = reverse("wagtail_localize:submit_page_translation", args=[bulletin.pk])
    answer = client.post(address, {"locales": [english.pk], "publish": "on", "include_subtree": "on"})
    assert answer.status_code == 302
    assert not is_public(bulletin.get_translation(english))


@pytest.mark.django_db(transaction=True)
def test_the_editors_publish_is_refused_in_words(client, attacker, english_page, translation):
    translate_texts(translation)
    client.force_login(attacker)
    edit = reverse("wagtailadmin_pages:edit", args=[english_page.pk])
    answer = client.post(edit, {"action": "publish"}, follow=True)
    assert answer.status_code == 200
    said = "A translation of this institution is published only with the clearance."
    assert spanish_for(said) in told(answer)
    assert not is_public(english_page)


@pytest.mark.django_db(transaction=True)
def test_bringing_up_to_date_does_not_publish(client, attacker, english_page, translation):
    translate_texts(translation)
    client.force_login(attacker)
    address = reverse("wagtail_localize:update_translations", args=[translation.source_id])
    assert "publish_translations" not in client.get(address).content.decode()
    answer = client.post(address, {"publish_translations": "on"})
    assert answer.status_code == 302
    assert not is_public(english_page)


def test_a_public_translation_does_not_become_a_mirror(client, attacker, english_page):
    Page.objects.filter(pk=english_page.pk).update(live=True)
    client.force_login(attacker)
    address = reverse("wagtail_localize:convert_to_alias", args=[english_page.pk])
    answer = client.post(address, follow=True)
    assert spanish_for("Unpublish it first.") in told(answer)
    assert Page.objects.get(pk=english_page.pk).alias_of_id is None


def test_a_draft_does_not_go_live_by_becoming_a_mirror(client, attacker, english_page):
    client.force_login(attacker)
    client.raise_request_exception = False
    client.post(reverse("wagtail_localize:convert_to_alias", args=[english_page.pk]))
    assert Page.objects.get(pk=english_page.pk).alias_of_id is None
    assert not is_public(english_page)


@pytest.mark.parametrize("name", ["edit_string_translation", "edit_override"])
@pytest.mark.parametrize("method", ["put", "delete"])
@pytest.mark.parametrize("state", ["in_review", "locked", "scheduled"])
def test_texts_do_not_change_while_somebody_judges_them(
    client, attacker, translation, english_page, moderator, state, name, method
):
    translate_texts(translation, attacker)
    client.force_login(attacker)
    bring_into(state, client, translation, english_page, moderator)
    before = list(StringTranslation.objects.order_by("pk").values_list("data", flat=True))
    segment = (
        translation.source.stringsegment_set
        if name == "edit_string_translation"
        else translation.source.overridablesegment_set
    ).first()
    address = reverse(f"wagtail_localize:{name}", args=[translation.pk, segment.pk])
    answer = getattr(client, method)(
        address, "value=changed", content_type="application/x-www-form-urlencoded"
    )
    assert answer.status_code == 403
    assert answer.json()["detail"]
    assert list(StringTranslation.objects.order_by("pk").values_list("data", flat=True)) == before


def bring_into(state, client, translation, page, moderator):
    match state:
        case "in_review":
            client.post(reverse("translation:submit", args=[translation.pk]))
            assert page.workflow_in_progress
        case "locked":
            Page.objects.filter(pk=page.pk).update(locked=True, locked_by=moderator)
        case "scheduled":
            revision = page.save_revision()
            Revision.objects.filter(pk=revision.pk).update(approved_go_live_at="2030-01-01T00:00:00Z")
            assert page.approved_schedule


@pytest.mark.parametrize("name", ["upload_pofile", "machine_translate", "stop_translation"])
def test_buttons_are_refused_while_the_translation_is_in_review(
    client, attacker, translation, english_page, moderator, name
):
    translate_texts(translation, attacker)
    client.force_login(attacker)
    bring_into("in_review", client, translation, english_page, moderator)
    answer = client.post(reverse(f"wagtail_localize:{name}", args=[translation.pk]), follow=True)
    said = "This translation is waiting for its clearance, so its texts cannot change."
    assert spanish_for(said) in told(answer)
    assert Translation.objects.get(pk=translation.pk).enabled


def test_a_missing_text_is_a_400_and_changes_nothing(client, translation, translator):
    client.force_login(translator)
    segment = translation.source.stringsegment_set.first()
    address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    answer = client.put(address, "", content_type=FORM)
    assert answer.status_code == 400
    assert not StringTranslation.objects.exists()


@pytest.mark.parametrize(
    "text", [b"", b"/etc/passwd", b'msgid "a\nmsgstr', b"\xff\xfe\x00", b'msgid "a"\nmsgstr "b"\n']
)
def test_a_file_that_is_no_catalogue_is_refused_in_words(client, translation, translator, text, tmp_path):
    (tmp_path / "x.po").write_bytes(text)
    client.force_login(translator)
    with (tmp_path / "x.po").open("rb") as file:
        answer = client.post(
            reverse("wagtail_localize:upload_pofile", args=[translation.pk]), {"file": file}, follow=True
        )
    assert answer.status_code == 200
    assert " PO" in told(answer)


def test_no_machine_translation_is_offered_where_none_is_configured(client, translation, translator):
    client.force_login(translator)
    page = translation.get_target_instance()
    html = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()
    assert "&quot;machineTranslator&quot;: null" in html
    address = reverse("wagtail_localize:machine_translate", args=[translation.pk])
    assert client.post(address, follow=True).status_code == 404
