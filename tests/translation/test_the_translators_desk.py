import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page

from tests import factories
from tests.factories.translations import translate_draft, translate_texts
from translation.states import Standing

from .conftest import bilingual


def desk(client, **query):
    return client.get(reverse("translation:desk"), query)


def rows(answer):
    return {row.page.title: row for row in answer.context["object_list"]}


@pytest.fixture
def at_the_desk(client, translator):
    client.force_login(translator)
    return client


def test_a_page_without_translation_is_listed_with_the_way_to_ask_for_it(at_the_desk, bulletin):
    row = rows(desk(at_the_desk))[bulletin.title]
    assert row.state.standing == Standing.MISSING
    assert row.url == reverse("wagtail_localize:submit_page_translation", args=[bulletin.pk]) + (
        "?select_locale=en"
    )


def test_work_begun_shows_its_progress_and_who_has_it(at_the_desk, bulletin, translation, translator):
    translate_texts(translation, translator)
    row = rows(desk(at_the_desk))[bulletin.title]
    assert (row.state.standing, row.translator) == (Standing.IN_PROGRESS, translator)
    assert row.translated == row.total == translation.get_progress()[0]
    assert row.url == reverse("wagtailadmin_pages:edit", args=[translation.get_target_instance().pk])


def test_what_is_in_review_says_who_sent_it(at_the_desk, bulletin, translation, translator):
    translate_texts(translation, translator)
    at_the_desk.post(reverse("translation:submit", args=[translation.pk]))
    row = rows(desk(at_the_desk))[bulletin.title]
    assert (row.state.standing, row.state.person) == (Standing.IN_REVIEW, translator)


def test_what_was_sent_back_stands_first_with_the_reason(
    at_the_desk, bulletin, translation, translator, moderator
):
    translate_texts(translation, translator)
    at_the_desk.post(reverse("translation:submit", args=[translation.pk]))
    state = translation.get_target_instance().current_workflow_state
    state.current_task_state.reject(user=moderator, comment="Falta el cargo")
    answer = desk(at_the_desk)
    first = answer.context["object_list"][0]
    assert (first.page.pk, first.state.standing) == (bulletin.pk, Standing.REFUSED)
    assert (first.state.comment, first.state.person) == ("Falta el cargo", moderator)
    assert "Falta el cargo" in answer.content.decode()


def test_what_is_public_and_up_to_date_appears_only_when_asked_for(at_the_desk, bulletin, translation):
    publish(translation)
    assert bulletin.title not in rows(desk(at_the_desk))
    assert rows(desk(at_the_desk, standing="published"))[bulletin.title].state.standing == "published"


def test_a_source_published_since_makes_the_translation_out_of_date(at_the_desk, bulletin, translation):
    publish(translation)
    Page.objects.filter(pk=bulletin.pk).update(last_published_at=timezone.now() + dt.timedelta(days=1))
    row = rows(desk(at_the_desk))[bulletin.title]
    assert row.state.standing == Standing.OUTDATED
    assert row.url.startswith(reverse("wagtail_localize:update_translations", args=[translation.source_id]))


def test_pages_of_other_institutions_and_drafts_stay_out(at_the_desk, home, english, bulletin):
    other = bilingual(home, "Instituto")[1]
    draft = factories.bulletin(bulletin.get_parent(), "Borrador", live=False)
    titles = rows(desk(at_the_desk))
    assert other.title not in titles
    assert draft.title not in titles


def test_the_desk_is_for_translators(client, bulletin, moderator):
    client.force_login(moderator)
    assert desk(client).status_code in {302, 403}
    assert reverse("translation:desk") not in client.get(reverse("wagtailadmin_home")).content.decode()


def test_translators_find_it_in_the_menu(at_the_desk):
    assert reverse("translation:desk") in at_the_desk.get(reverse("wagtailadmin_home")).content.decode()


@pytest.mark.parametrize(
    "query", [{"language": "xx"}, {"standing": "nonsense"}, {"p": "abc"}, {"title": "\0"}]
)
def test_nonsense_in_the_address_is_no_server_error(at_the_desk, query):
    assert desk(at_the_desk, **query).status_code in {200, 302, 404}


def test_the_desk_costs_the_same_for_many_pages(
    at_the_desk, bulletin, translator, django_assert_max_num_queries
):
    for number in range(12):
        page = factories.bulletin(bulletin.get_parent(), f"Boletín {number}")
        if number % 2:
            translate_texts(translate_draft(page), translator)
    desk(at_the_desk)
    with django_assert_max_num_queries(22):  # one of them asks for the user's second step
        assert len(rows(desk(at_the_desk))) == 15  # the bulletins, their list and the institution


def publish(translation):
    translate_texts(translation)
    translation.save_target(publish=False)
    page = factories.publish(translation.get_target_instance().latest_revision.as_object())
    Page.objects.filter(pk=page.pk).update(has_unpublished_changes=False)
