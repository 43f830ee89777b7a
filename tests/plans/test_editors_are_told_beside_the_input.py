"""The editor's form: a half-done draft is kept, and what is submitted is refused at its own input."""

import json
from html import unescape

import pytest
from django.urls import reverse

from plans.outline import tree, walk
from tests import factories
from tests.factories.plans import cri_page, plan_page, target
from tests.shared import shared
from website.models import Topic

from .editing import posted

TARGET = "programme-4-value-targets-0-value"


@pytest.fixture
def editor(client, home):
    client.force_login(factories.user("ana", is_superuser=True))
    return client


@shared
def plan(home):
    return plan_page(home, target("campaña", 144, {2024: 100, 2025: 43}), live=False)


def send(editor, page, **changes):
    return editor.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), posted(page, **changes))


def text_of(response):
    return response.content.decode()


def saved_target(plan):
    plan.refresh_from_db()
    return plan.get_latest_revision_as_object().programme[4].value["targets"][0]


def test_the_edit_view_shows_every_tab_and_the_years_in_one_input(editor, home):
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[cri_page(home).pk]))
    assert response.status_code == 200
    assert "2007: 15; 2008: 26; 2009: 26; 2010: 26; 2011: 26; 2012: 25" in text_of(response)


def test_an_outline_that_is_edited_flat_says_how_its_order_makes_the_tree(editor, plan):
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[plan.pk]))
    assert "El orden de las filas forma el árbol" in unescape(text_of(response))


def test_a_draft_whose_sums_are_wrong_is_saved(editor, plan):
    assert send(editor, plan, **{f"{TARGET}-total": "150"}).status_code == 302
    assert saved_target(plan)["total"] == 150


def test_a_draft_without_a_total_or_a_unit_is_saved(editor, plan):
    assert send(editor, plan, **{f"{TARGET}-total": "", f"{TARGET}-unit": ""}).status_code == 302
    assert saved_target(plan)["total"] is None


def test_what_is_published_is_refused_with_the_target_and_both_numbers(editor, plan):
    response = send(editor, plan, **{"action-publish": "1"})
    assert response.status_code == 200
    error = response.context["form"].errors.as_data()["programme"][0]
    target_error = error.block_errors[4].block_errors["targets"].block_errors[0]
    [message] = target_error.block_errors["total"].messages
    assert [word for word in ("“campaña”", "144", "143") if word not in message] == []
    assert json.dumps(message)[1:-1].encode() in unescape(text_of(response)).encode()


def test_the_same_plan_put_right_is_published(editor, plan):
    response = send(editor, plan, **{"action-publish": "1", f"{TARGET}-planned": "2024: 100; 2025: 44"})
    assert response.status_code == 302
    plan.refresh_from_db()
    assert plan.live
    assert plan.programme[4].value["targets"][0]["planned"] == {2024: 100, 2025: 44}


TYPED = {
    "no number": "2024: muchas",
    "a negative figure": "2024: -3",
    "a year twice": "2024: 1; 2024: 2",
    "years out of order": "2025: 1; 2024: 2",
    "no year": "15",
    "too many rows": "; ".join(f"{year}: 1" for year in range(1900, 1960)),
    "infinity": "2024: Infinity",
    "an exponent": "2024: 1e999999",
    "a null byte": "2024: 1\x00",
}


@pytest.mark.parametrize("typed", TYPED.values(), ids=TYPED)
def test_figures_that_cannot_be_read_are_refused_even_in_a_draft(editor, plan, typed):
    response = send(editor, plan, **{f"{TARGET}-planned": typed})
    assert response.status_code == 200
    error = response.context["form"].errors.as_data()["programme"][0]
    target_error = error.block_errors[4].block_errors["targets"].block_errors[0]
    assert set(target_error.block_errors) == {"planned"}


def test_a_dash_is_no_figure_and_a_zero_is_one(editor, plan):
    changes = {f"{TARGET}-planned": "2024: 0; 2025: –; 2026: 1,144.50", f"{TARGET}-total": "1144.5"}
    assert send(editor, plan, **changes).status_code == 302
    planned = saved_target(plan)["planned"]
    assert {year: str(figure) for year, figure in planned.items()} == {2024: "0", 2026: "1144.50"}


@pytest.mark.parametrize("number", ["1..2", "uno dos", "<b>", "1.1.1; drop"])
def test_an_official_number_is_digits_and_letters_joined_by_dots(editor, plan, number):
    assert send(editor, plan, **{"programme-2-value-code": number}).status_code == 200


def test_the_whole_programme_of_the_cri_goes_through_the_form_unchanged(editor, home):
    page = cri_page(home)
    before = targets_of(page)
    assert send(editor, page, **{"action-publish": "1"}).status_code == 302
    page.refresh_from_db()
    assert targets_of(page) == before
    assert len(before) == 13


def targets_of(page):
    return [target for node in walk(tree(page.programme)) for target in node.targets]


def test_a_topic_is_offered_once_in_the_pages_language(editor, plan, english):
    for locale, name in ((plan.locale, "Migración"), (english, "Migration")):
        Topic.objects.create(name=name, slug="migracion", locale=locale)
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[plan.pk]))
    offered = response.context["form"].fields["topics"].queryset
    assert [topic.name for topic in offered] == ["Migración"]
