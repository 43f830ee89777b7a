import pytest
from django.test import Client
from django.urls import reverse
from wagtail_localize.models import Translation

from clearance import audit
from clearance.refusals import ClearanceRefused
from tests import factories
from tests.factories.translations import translate_texts

from .conftest import spanish_for, told


def edit(client, page):
    return client.get(reverse("wagtailadmin_pages:edit", args=[page.pk]))


def submit(client, translation):
    return client.post(reverse("translation:submit", args=[translation.pk]), follow=True)


def english_page(translation):
    return translation.get_target_instance()


def test_the_editor_shows_progress_and_sends_instead_of_publishing(client, translation, translator):
    client.force_login(translator)
    html = edit(client, english_page(translation)).content.decode()
    total = translation.get_progress()[0]
    assert f'max="{total}" value="0"' in html
    assert reverse("translation:submit", args=[translation.pk]) in html
    assert 'id="send-for-clearance"' in html and "translation/footer.js" in html
    assert "&quot;canPublish&quot;: false" in html
    assert "&quot;canDelete&quot;: false" in html  # else localize makes it the big button


def test_an_unfinished_translation_is_not_sent(client, translation, translator):
    client.force_login(translator)
    answer = submit(client, translation)
    missing = translation.get_progress()[0]
    one, many = "%(count)s text has no translation yet.", "%(count)s texts have no translation yet."
    assert spanish_for(one, many, missing) in told(answer)
    assert english_page(translation).current_workflow_state is None


def test_what_is_finished_waits_for_clearance_under_the_translators_name(client, translation, translator):
    texts = translate_texts(translation, translator)
    client.force_login(translator)
    submit(client, translation)
    page = english_page(translation)
    assert not page.live
    assert page.workflow_in_progress
    assert page.current_workflow_state.requested_by == translator
    assert page.latest_revision.user == translator
    assert page.latest_revision.content["title"] in texts


def test_a_refused_translation_is_sent_again_in_the_same_workflow(client, translation, translator, moderator):
    translate_texts(translation, translator)
    client.force_login(translator)
    submit(client, translation)
    state = english_page(translation).current_workflow_state
    state.current_task_state.reject(user=moderator, comment="Falta el cargo")
    assert "Falta el cargo" in edit(client, english_page(translation)).content.decode()
    translate_texts(translation, translator, prefix="Better ")
    submit(client, translation)
    page = english_page(translation)
    state.refresh_from_db()
    assert state.status == state.STATUS_IN_PROGRESS
    assert page.current_workflow_state == state
    assert page.latest_revision.content["title"].startswith("Better ")
    assert state.current_task_state.revision == page.latest_revision


def test_the_cleared_translation_is_what_citizens_read(client, translation, translator, moderator):
    texts = translate_texts(translation, translator)
    client.force_login(translator)
    submit(client, translation)
    page = factories.clear(english_page(translation), moderator)
    client.logout()
    html = client.get(page.url).content.decode()
    assert page.live
    assert any(text in html for text in texts)


def test_whoever_translated_or_sent_it_does_not_clear_it(client, translation, translator, moderator):
    colleague = factories.moderator("colega")
    colleague.groups.add(*translator.groups.all())
    translate_texts(translation, colleague)
    translator.groups.add(*moderator.groups.all())
    client.force_login(translator)
    submit(client, translation)
    for own in (translator, colleague):
        with pytest.raises(ClearanceRefused):
            factories.clear(english_page(translation), own)
    assert not english_page(translation).live
    assert factories.clear(english_page(translation), moderator).live


def test_a_cleared_translation_keeps_the_folio_of_its_bulletin(
    client, bulletin, translation, translator, moderator
):
    translate_texts(translation, translator)
    client.force_login(translator)
    submit(client, translation)
    assert factories.clear(english_page(translation), moderator).folio == bulletin.folio


def test_a_public_translation_gets_its_next_version_by_the_same_road(
    client, bulletin, translation, translator, moderator
):
    translate_texts(translation, translator, prefix="First ")
    client.force_login(translator)
    submit(client, translation)
    page = factories.clear(english_page(translation), moderator)
    translate_texts(translation, translator, prefix="Second ")
    submit(client, translation)
    assert Client().get(page.url).content.decode().count("Second ") == 0
    assert english_page(translation).title.startswith("First ")
    page = factories.clear(english_page(translation), moderator)
    assert page.title.startswith("Second ")
    assert "Second " in Client().get(page.url).content.decode()
    assert not [finding for finding in audit.findings() if finding.page_id == page.pk]


def test_asking_for_a_whole_section_leaves_what_is_public_of_it_as_it_is(
    client, office, bulletin, translation, translator, moderator, english
):
    texts = translate_texts(translation, translator)
    client.force_login(translator)
    submit(client, translation)
    page = factories.clear(english_page(translation), moderator)
    index = bulletin.get_parent()
    make_a_mirror(index.get_translation(english))
    translate_texts(translation, translator, prefix="Second ")
    address = reverse("wagtail_localize:submit_page_translation", args=[index.pk])
    answer = client.post(address, {"locales": [english.pk], "include_subtree": "on"}, follow=True)
    assert answer.status_code == 200
    page = type(page).objects.get(pk=page.pk)
    assert page.live and page.title in texts
    assert page.get_latest_revision_as_object().title.startswith("Second ")


def make_a_mirror(page):
    """As the tree's synchronisation makes them: only then the view offers the language."""
    source = page.get_translations().first()
    Translation.objects.filter(source__object_id=page.translation_key).delete()
    type(page).objects.filter(pk=page.pk).update(alias_of=source)


def test_a_translation_made_live_behind_the_gate_is_found(translation):
    page = english_page(translation)
    type(page).objects.filter(pk=page.pk).update(live=True)
    assert ("uncleared", page.pk) in [(finding.kind, finding.page_id) for finding in audit.findings()]
