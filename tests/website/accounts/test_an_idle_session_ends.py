import time

import pytest

from website.accounts.middleware import LAST_SEEN


def idle_for(client, minutes):
    session = client.session
    session[LAST_SEEN] = int(time.time() - minutes * 60)
    session.save()


def test_after_eight_hours_without_work_one_logs_in_again(inside):
    idle_for(inside, 8 * 60 + 1)
    answer = inside.get("/admin/", follow=True)
    assert answer.redirect_chain[0][0].startswith("/admin/login/?next=")
    assert "Su sesión terminó" in answer.content.decode()


def test_work_keeps_the_session(inside):
    idle_for(inside, 7 * 60)
    assert inside.get("/admin/").status_code == 200
    assert time.time() - inside.session[LAST_SEEN] < 60


def test_an_open_page_alone_does_not(inside):
    idle_for(inside, 7 * 60)
    before = inside.session[LAST_SEEN]
    inside.post("/admin/editing-sessions/ping/wagtailcore/page/2/1/")
    assert inside.session[LAST_SEEN] == before


def test_a_script_is_refused_and_keeps_what_was_typed(inside):
    idle_for(inside, 9 * 60)
    answer = inside.post("/admin/pages/2/edit/", HTTP_X_REQUESTED_WITH="XMLHttpRequest")
    assert answer.status_code == 403


def test_outside_the_admin_an_idle_session_counts_for_nobody(inside):
    idle_for(inside, 9 * 60)
    assert inside.get("/es/", follow=True).wsgi_request.user.is_anonymous


@pytest.mark.parametrize("minutes, status", [(0, 200), (30, 302)])
def test_the_office_chooses_the_limit(inside, settings, minutes, status):
    settings.SESSION_IDLE_MINUTES = minutes
    idle_for(inside, 31)
    assert inside.get("/admin/").status_code == status


def test_a_session_from_before_the_limit_begins_to_count(inside):
    session = inside.session
    del session[LAST_SEEN]
    session.save()
    assert inside.get("/admin/").status_code == 200
    assert LAST_SEEN in inside.session


def test_a_page_that_is_asked_for_again_writes_nothing(inside, django_assert_max_num_queries):
    before = dict(inside.session)
    inside.get("/admin/account/")
    assert dict(inside.session) == before


def test_citizens_get_no_session(client, home):
    assert "sessionid" not in client.get("/es/", follow=True).cookies
