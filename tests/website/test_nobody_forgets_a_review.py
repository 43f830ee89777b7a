from datetime import date

import pytest
from django.core import mail

from tests.factories import clearance as offices
from website.reviews import remind_of_reviews

DAY = date(2027, 3, 31)


@pytest.fixture
def office(home, django_capture_on_commit_callbacks):
    found = offices.office(home, "Ayuntamiento")
    type(found.page).objects.filter(pk=found.page.pk).update(review_by=DAY)
    return found


def remind(capture, today):
    with capture(execute=True):
        return remind_of_reviews(today)


@pytest.mark.parametrize(
    "today, told",
    [(date(2027, 3, 1), 0), (date(2027, 3, 17), 1), (date(2027, 3, 31), 1), (date(2027, 6, 1), 1)],
)
def test_its_editors_are_told_two_weeks_before_and_from_the_day_on(
    office, django_capture_on_commit_callbacks, today, told
):
    assert remind(django_capture_on_commit_callbacks, today) == told
    assert len(mail.outbox) == told


def test_each_notice_goes_out_once(office, django_capture_on_commit_callbacks):
    days = [date(2027, 3, 17), date(2027, 3, 18), DAY, DAY, date(2027, 4, 2)]
    assert [remind(django_capture_on_commit_callbacks, day) for day in days] == [1, 0, 1, 0, 0]
    assert mail.outbox[0].to == [office.editor.email]
    assert "Ayuntamiento" in mail.outbox[0].subject


def test_a_new_date_is_a_new_notice(office, django_capture_on_commit_callbacks):
    remind(django_capture_on_commit_callbacks, DAY)
    type(office.page).objects.filter(pk=office.page.pk).update(review_by=date(2028, 3, 31))
    assert remind(django_capture_on_commit_callbacks, DAY) == 0
    assert remind(django_capture_on_commit_callbacks, date(2028, 4, 1)) == 1


def test_a_draft_reminds_nobody(office, django_capture_on_commit_callbacks):
    type(office.page).objects.filter(pk=office.page.pk).update(live=False)
    assert remind(django_capture_on_commit_callbacks, DAY) == 0
