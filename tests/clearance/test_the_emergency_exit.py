"""Break the glass: a superuser, a written reason, and everybody is told."""

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.urls import reverse
from wagtail.models import Page, PageLogEntry

from clearance import refusals
from clearance.models import Clearance
from tests import factories
from tests.factories.admin_forms import messages_of

REASON = "Huracán: la gente debe saber hoy dónde están los albergues."


def exit_of(page):
    return reverse("clearance:break_glass", args=[page.pk])


def test_a_superuser_publishes_with_a_reason_that_all_moderators_read(
    client, office, moderator, administrator, django_capture_on_commit_callbacks
):
    second = factories.moderator("segunda")
    page = office.draft("Alerta")
    client.force_login(administrator)
    with django_capture_on_commit_callbacks(execute=True):
        client.post(exit_of(page), {"reason": REASON})
    assert Page.objects.get(pk=page.pk).live
    clearance = Clearance.objects.get()
    assert (clearance.kind, clearance.break_glass_reason) == (Clearance.Kind.BREAK_GLASS, REASON)
    assert {letter.to[0] for letter in mail.outbox} == {moderator.email, second.email}
    assert all(REASON in letter.body for letter in mail.outbox)
    assert PageLogEntry.objects.get(action="clearance.break_glass").data["reason"] == REASON


def test_the_history_says_so_in_red(client, office, administrator):
    page = office.draft("Alerta")
    client.force_login(administrator)
    client.post(exit_of(page), {"reason": REASON})
    html = BeautifulSoup(client.get(reverse("clearance:history", args=[page.pk])).content, "html.parser")
    red = [cell.get_text(" ", strip=True) for cell in html.select("td.clearance-alarm")]
    assert len(red) == 2 and all(REASON in words for words in red)
    assert not any("visto bueno de esta versión" in words for words in red)
    assert len(html.select("tbody td.clearance-alarm")) < len(html.select("tbody tr"))


def test_who_may_not_is_told_what_to_do_instead(client, office, moderator):
    client.force_login(moderator)
    answer = client.post(exit_of(office.draft()), {"reason": REASON}, follow=True)
    assert str(refusals.no_administrator(refusals.Action.BREAK_GLASS)) in messages_of(answer)


@pytest.mark.parametrize("reason", ["", "urge"])
def test_a_reason_that_is_none_is_refused_in_one_sentence_with_advice(client, office, administrator, reason):
    client.force_login(administrator)
    form = client.post(exit_of(office.draft()), {"reason": reason}).context["form"]
    assert form.errors["reason"] == [str(refusals.reason_too_short(0, 20))]


@pytest.mark.parametrize("reason", ["", "urge", " " * 50, "x" * 5000])
def test_without_a_proper_reason_nothing_happens(client, office, administrator, reason):
    page = office.draft()
    client.force_login(administrator)
    assert client.post(exit_of(page), {"reason": reason}).status_code == 200
    assert not Page.objects.get(pk=page.pk).live


@pytest.mark.parametrize("who", ["editor", "moderator", "translator", "anonymous"])
@pytest.mark.parametrize("method", ["get", "post"])
def test_nobody_else_finds_the_exit(client, office, moderator, who, method):
    page = office.draft()
    people = {"editor": office.editor, "moderator": moderator, "translator": office.translator}
    if who in people:
        client.force_login(people[who])
    answer = getattr(client, method)(exit_of(page), {"reason": REASON})
    assert answer.status_code in {302, 403}
    assert not Page.objects.get(pk=page.pk).live


def test_a_later_edit_needs_a_clearance_again(office, administrator):
    from clearance.authorise import break_the_glass
    from clearance.refusals import ClearanceRefused

    page = office.draft()
    break_the_glass(page, administrator, REASON)
    page.title = "Otra"
    with pytest.raises(ClearanceRefused):
        page.save_revision(user=administrator).publish(user=administrator)


def test_what_is_published_is_what_the_administrator_read(client, office, administrator):
    page = office.draft("Alerta")
    client.force_login(administrator)
    form = client.get(exit_of(page)).context["form"]
    page.title = "Otra cosa"
    page.save_revision(user=office.editor)
    answer = client.post(exit_of(page), {"reason": REASON, "version": form["version"].value()}, follow=True)
    assert str(refusals.changed_since(page.pk)) in messages_of(answer)
    assert not Page.objects.get(pk=page.pk).live
    assert not Clearance.objects.exists()


def test_the_form_that_was_opened_last_publishes(client, office, administrator):
    page = office.draft("Alerta")
    client.force_login(administrator)
    form = client.get(exit_of(page)).context["form"]
    client.post(exit_of(page), {"reason": REASON, "version": form["version"].value()})
    assert Page.objects.get(pk=page.pk).live
