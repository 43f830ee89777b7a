"""A draft may be half-done. What is submitted or published may not, and the refusal says what is wrong."""

import pytest
from wagtail.models import Page

from clearance.refusals import ClearanceRefused
from tests.factories.plans import cri_page, infoem_page, plan_page, programme, row, target


@pytest.fixture
def faults(home):
    return lambda *targets, **fields: plan_page(home, *targets, live=False, **fields).faults()


def test_the_demonstration_plans_have_no_faults(home):
    assert cri_page(home).faults() == infoem_page(home).faults() == []


def test_a_total_that_is_not_the_sum_is_named_with_both_numbers(faults):
    [fault] = faults(target("campaña", 144, {2024: 100, 2025: 43}))
    assert "“campaña”" in fault
    assert "144" in fault
    assert "143" in fault


FAULTS = {
    "no year has a figure": (target("obra", 5, {}), "5"),
    "a year before the plan": (target("obra", 5, {2023: 5}), "2023"),
    "a year after the plan": (target("obra", 5, {2027: 5}), "2027"),
    "an achieved year outside the plan": (target("obra", 1, {2024: 1}, achieved={"2030": "1"}), "2030"),
    "a negative figure": (target("obra", 5, {2024: 6, 2025: -1}), "-1"),
    "a negative total": (target("obra", -5, {2024: -5}), "-5"),
    "no total": (target("obra", None, {2024: 5}), "obra"),
    "no unit": (target("", 5, {2024: 5}), "Audiencias"),
}


@pytest.mark.parametrize(("wrong", "named"), FAULTS.values(), ids=FAULTS)
def test_a_wrong_target_is_refused_in_words(faults, wrong, named):
    found = faults(wrong)
    assert found
    assert named in found[0]


def test_a_total_of_zero_needs_no_figure(faults):
    assert faults(target("obra", 0, {})) == []


def test_the_same_target_twice_in_a_project_is_refused(faults):
    [fault] = faults(target("obra", 1, {2024: 1}), target("Obra", 2, {2024: 2}))
    assert "Obra" in fault


def test_a_number_given_twice_is_refused(faults):
    again = row("policy", {"code": "1.1.1", "name": "Otra"}, "again")
    [fault] = faults(programme=[*programme(), again])
    assert "1.1.1" in fault


def test_a_row_that_stands_below_nothing_is_refused(faults):
    first = row("policy", {"code": "9.9", "name": "Suelta"}, "loose")
    [fault] = faults(programme=[first, *programme()])
    assert "9.9 Suelta" in fault


YEARS = {
    "a programme without an end": {"year_to": None},
    "an end before the beginning": {"year_to": 2020},
    "too many years": {"year_to": 2100},
    "an annual plan of three years": {"kind": "annual"},
}


@pytest.mark.parametrize("fields", YEARS.values(), ids=YEARS)
def test_years_that_contradict_the_plan_are_refused(faults, fields):
    assert len(faults(**fields)) == 1


def action(**fields):
    return [row("action", {"name": "Curso", "date": "2024-06-26"} | fields, "action")]


ACTIONS = {
    "a date outside the plan": ({"date": "2023-06-26"}, "2023"),
    "an end before the beginning": ({"until": "2024-06-01"}, "Curso"),
    "a dimension that is not there": ({"dimension": 4}, "4"),
    "a footnote that is not there": ({"footnote": 7}, "7"),
    "no date": ({"date": None}, "Curso"),
}


@pytest.mark.parametrize(("fields", "named"), ACTIONS.values(), ids=ACTIONS)
def test_a_wrong_action_is_refused_in_words(faults, fields, named):
    [fault] = faults(actions=action(**fields))
    assert named in fault


def test_a_marked_day_outside_the_calendars_months_is_refused(faults):
    day = row("item", {"date": "2024-07-01", "name": "Sesión"}, "day")
    calendar = {"title": "Sesiones", "year": 2024, "months": ["6"], "with_actions": False, "days": [day]}
    [fault] = faults(calendars=[row("calendar", calendar, "calendar")])
    assert "2024-07-01" in fault


def test_publish_refuses_what_has_faults_and_leaves_the_page_a_draft(home):
    plan = plan_page(home, target("campaña", 144, {2024: 143}), live=False)
    with pytest.raises(ClearanceRefused) as refused:
        plan.save_revision().publish()
    assert "143" in refused.value.refusal.reason
    assert not Page.objects.get(pk=plan.pk).live


def test_publish_judges_the_revision_and_not_what_is_live(home):
    plan = plan_page(home)
    plan.programme = programme(target("audiencia", 7, {2024: 6}))
    with pytest.raises(ClearanceRefused):
        plan.save_revision().publish()
    plan.refresh_from_db()
    assert plan.faults() == []
