"""Four eyes for translations: the words of their translators, and of a source that nobody has cleared."""

import pytest
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from clearance import refusals
from clearance.authorise import break_the_glass
from tests import factories
from tests.factories.admin_forms import messages_of
from tests.factories.translations import translate_draft

FORM = "application/x-www-form-urlencoded"


@pytest.fixture
def both(office, bulletin):
    """A moderator who edits and translates for the office, too."""
    person = factories.moderator("doble")
    person.groups.add(office.section.editors, office.section.translators)
    return person


@pytest.fixture
def draft(office, bulletin, both):
    """A bulletin whose first version is an editor's and whose text the moderator wrote."""
    page = factories.bulletin(bulletin.get_parent(), "Aviso", live=False, owner=office.editor, summary="Uno.")
    page.save_revision(user=office.editor)
    page.summary = "De la moderadora."
    page.save(clean=False)
    page.save_revision(user=both)
    return type(page).objects.get(pk=page.pk)


def cleared(page, editor, moderator):
    factories.submit(page, editor)
    return factories.clear(page, moderator)


def rewrite(page, summary, editor, moderator):
    page = type(page).objects.get(pk=page.pk)
    page.summary = summary
    page.save_revision(user=editor)
    return cleared(page, editor, moderator)


def segments(translation):
    return translation.source.stringsegment_set.select_related("string").order_by("order")


def translate(client, translation, by, prefix="EN ", only=None):
    """Type every text (or the one of that source) into localize's editor."""
    client.force_login(by)
    translation = Translation.objects.get(pk=translation.pk)
    for segment in segments(translation):
        if only is None or segment.string.data == only:
            address = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
            answer = client.put(address, f"value={prefix}{segment.string.data}", content_type=FORM)
            assert answer.status_code < 300


def submit(client, translation, by):
    client.force_login(by)
    client.post(reverse("translation:submit", args=[translation.pk]))
    assert translation.get_target_instance().workflow_in_progress


def bring_up_to_date(client, translation, by):
    client.force_login(by)
    client.post(reverse("wagtail_localize:update_translations", args=[translation.source_id]))


def decide(client, translation, by):
    """At the desk; returns whether the translation is live as the submitted version, and what was said."""
    page = translation.get_target_instance()
    state = page.current_workflow_task_state
    client.force_login(by)
    answer = client.post(reverse("clearance:review", args=[state.pk]), {"action": "approve"}, follow=True)
    page = Page.objects.get(pk=page.pk)
    return page.live and page.live_revision_id == state.revision_id, messages_of(answer)


def is_refused_to(client, translation, by):
    done, said = decide(client, translation, by)
    return not done and str(refusals.own_text(0).reason) in said


def disowned(translation):
    """The translated page without the owner that it takes from its source: others count as well."""
    Page.objects.filter(pk=translation.get_target_instance().pk).update(owner=None)
    return translation


def test_the_writer_of_a_source_that_nobody_cleared(client, draft, both, translator, moderator):
    translation = disowned(translate_draft(draft))
    translate(client, translation, translator)
    submit(client, translation, translator)
    assert is_refused_to(client, translation, both)
    assert decide(client, translation, moderator)[0]


def test_the_writer_of_a_source_that_another_cleared_may_clear_it(
    client, office, draft, both, translator, moderator
):
    translation = translate_draft(cleared(draft, office.editor, moderator))
    translate(client, translation, translator)
    submit(client, translation, translator)
    assert decide(client, translation, both)[0]


def test_a_source_that_was_cleared_with_other_words_excuses_nobody(
    client, office, draft, both, translator, moderator
):
    translation = disowned(translate_draft(draft))
    rewrite(draft, "Corregido.", office.editor, moderator)
    translate(client, translation, translator)
    submit(client, translation, translator)
    assert is_refused_to(client, translation, both)


def test_an_emergency_is_no_second_look(client, draft, both, translator, moderator):
    both.is_superuser = True
    both.save()
    break_the_glass(draft, both, "Huracán: la gente debe saberlo hoy mismo.")
    translation = disowned(translate_draft(type(draft).objects.get(pk=draft.pk)))
    translate(client, translation, translator)
    submit(client, translation, translator)
    assert is_refused_to(client, translation, both)


def test_a_translator_whose_words_another_saved_again(client, bulletin, both, translator, moderator):
    translation = disowned(translate_draft(bulletin))
    translate(client, translation, both)
    translate(client, translation, translator)
    submit(client, translation, translator)
    assert is_refused_to(client, translation, both)
    assert decide(client, translation, moderator)[0]


def test_words_of_an_earlier_round_that_come_back_uncleared(
    client, office, draft, both, translator, moderator
):
    source = cleared(draft, office.editor, moderator)
    translation = translate_draft(source)
    translate(client, translation, both, "Never cleared ", only=source.summary)
    rewrite(source, "Otro resumen.", office.editor, moderator)
    bring_up_to_date(client, translation, translator)
    translate(client, translation, translator)
    submit(client, translation, translator)
    assert decide(client, translation, moderator)[0]
    rewrite(source, "De la moderadora.", office.editor, moderator)
    bring_up_to_date(client, translation, translator)
    submit(client, translation, translator)
    page = translation.get_target_instance()
    assert page.latest_revision.content["summary"] == "Never cleared De la moderadora."
    assert is_refused_to(client, translation, both)


def test_what_was_cleared_in_an_earlier_round_binds_nobody(
    client, office, draft, both, translator, moderator
):
    source = cleared(draft, office.editor, moderator)
    translation = translate_draft(source)
    translate(client, translation, both)
    submit(client, translation, translator)
    assert is_refused_to(client, translation, both)
    assert decide(client, translation, moderator)[0]
    rewrite(source, "Otro resumen.", office.editor, moderator)
    bring_up_to_date(client, translation, translator)
    translate(client, translation, translator, only="Otro resumen.")
    submit(client, translation, translator)
    assert decide(client, translation, both)[0]


def test_what_was_typed_after_the_cleared_version_waits_for_its_own_clearance(
    client, office, bulletin, both, translator, moderator
):
    translation = disowned(translate_draft(bulletin))
    translate(client, translation, translator)
    submit(client, translation, translator)
    assert decide(client, translation, moderator)[0]
    translate(client, translation, both, "Better ", only=bulletin.title)
    translate(client, translation, translator, only=bulletin.title)
    submit(client, translation, translator)
    assert is_refused_to(client, translation, both)
