from datetime import timedelta

import pytest
from django.core.cache import cache
from django.urls import reverse
from django.utils import timezone

from clearance.models import HistoryEntry, PreviewLink
from tests import factories
from tests.shared import shared
from website.models import SectionPage


@pytest.fixture(autouse=True)
def nobody_has_asked():
    cache.clear()
    yield
    cache.clear()


@shared
def boss():
    return factories.user("admin", is_superuser=True, is_staff=True)


@shared
def page(home):
    return factories.page_below(home, SectionPage, title="Un borrador secreto", live=False)


@pytest.fixture
def link(page, boss):
    return PreviewLink.objects.create(
        page=page,
        revision=page.save_revision(user=boss),
        reader="Asesora jurídica",
        created_by=boss,
        expires_at=timezone.now() + timedelta(days=2),
    )


def test_the_reader_sees_the_draft_and_no_robot_keeps_it(client, link):
    frame = client.get(link.path)
    draft = client.get(f"{link.path}pagina/")
    assert frame.status_code == draft.status_code == 200
    assert "Un borrador secreto" in draft.content.decode()
    assert "noindex" in frame["X-Robots-Tag"] and "noindex" in draft["X-Robots-Tag"]
    for said in (frame, draft):
        assert '<meta name="robots" content="noindex, nofollow">' in said.content.decode()
    assert "no-store" in draft["Cache-Control"]


def _expire(link, boss):
    PreviewLink.objects.update(expires_at=timezone.now() - timedelta(seconds=1))


def _revoke(link, boss):
    PreviewLink.objects.update(revoked_at=timezone.now())


def _publish(link, boss):
    link.revision.publish(user=boss)


@pytest.mark.parametrize("end", [_expire, _revoke, _publish])
def test_an_ended_link_shows_nothing(client, link, boss, end):
    end(link, boss)
    for address in (link.path, f"{link.path}pagina/"):
        response = client.get(address)
        assert response.status_code == 410
        assert "borrador secreto" not in response.content.decode()


@pytest.mark.parametrize("token", ["1", "MQ", "x" * 3000, "MQ:abc:def", "%00"])
def test_a_forged_address_opens_nothing(client, link, token):
    assert client.get(f"/vista-previa/{token}/pagina/").status_code in (404, 410)


def test_an_answer_lands_in_the_history(client, link):
    client.post(link.path, {"verdict": "remark", "remark": "Falta la fecha."})
    entry = HistoryEntry.objects.get(page_id=link.page_id, action="clearance.preview_answer")
    assert (entry.reason, entry.data["reader"]) == ("Falta la fecha.", "Asesora jurídica")


def test_the_history_says_who_answered_and_what(client, link, boss):
    client.post(link.path, {"verdict": "seen"})
    client.force_login(boss)
    text = client.get(reverse("clearance:history", args=[link.page_id])).content.decode()
    assert "Asesora jurídica (sin cuenta)" in text
    assert "Respondió a la vista previa: Visto, sin observaciones" in text


@pytest.mark.parametrize(
    "answer", [{}, {"verdict": "remark"}, {"verdict": "yes"}, {"verdict": "seen", "remark": "x" * 2001}]
)
def test_a_bad_answer_is_told_and_not_kept(client, link, answer):
    response = client.post(link.path, answer)
    assert response.status_code == 200 and "errorlist" in response.content.decode()
    assert not link.answers.exists()


def answer_many_times(client, link, times, address="10.0.0.1"):
    return [
        client.post(link.path, {"verdict": "seen"}, REMOTE_ADDR=address).status_code for _ in range(times)
    ]


def test_answers_are_bounded(client, link):
    for number in range(5):
        answer_many_times(client, link, 5, f"10.0.0.{number}")
    assert link.answers.count() == 20


def test_one_address_answers_a_link_only_so_often(client, link):
    assert answer_many_times(client, link, 7) == [302] * 5 + [429] * 2
    assert link.answers.count() == 5
    assert client.get(link.path, REMOTE_ADDR="10.0.0.1").status_code == 200
    assert answer_many_times(client, link, 1, "10.0.0.2") == [302]


def test_whoever_guesses_links_is_made_to_wait_and_a_right_one_does_not_show(client, link, within_a_minute):
    guesses = [client.get(f"/vista-previa/{link.pk}:guess{n}/").status_code for n in range(12)]
    assert guesses == [410] * 10 + [429] * 2
    refused = client.get(link.path)
    assert refused.status_code == 429 and refused["Retry-After"] == "60"
    text = refused.content.decode()
    assert "Un borrador secreto" not in text and 'lang="es' in text
    assert client.get(f"{link.path}pagina/").status_code == 429
    assert client.get(link.path, REMOTE_ADDR="10.0.0.2").status_code == 200


def test_a_link_is_not_read_by_a_script(client, link, within_a_minute):
    codes = [client.get(link.path).status_code for _ in range(122)]
    assert codes == [200] * 120 + [429] * 2


def test_an_editor_makes_and_revokes_a_link(client, page, boss):
    client.force_login(boss)
    address = reverse("clearance:preview_links", args=[page.pk])
    assert client.post(address, {"reader": "Asesor", "days": "3"}).status_code == 302
    link = PreviewLink.objects.get()
    assert link.path in client.get(address).content.decode()
    client.post(reverse("clearance:revoke_preview_link", args=[link.pk]))
    assert client.get(link.path).status_code == 410


@pytest.mark.parametrize("days", ["0", "31", "-1", "abc", "1e9", ""])
def test_days_outside_the_bounds_are_refused(client, page, boss, days):
    client.force_login(boss)
    response = client.post(reverse("clearance:preview_links", args=[page.pk]), {"reader": "A", "days": days})
    assert response.status_code == 200 and not PreviewLink.objects.exists()


def test_strangers_make_no_links(client, page):
    client.force_login(factories.user("someone"))
    client.post(reverse("clearance:preview_links", args=[page.pk]), {"reader": "A", "days": "3"})
    assert not PreviewLink.objects.exists()


def test_the_reader_chooses_between_two_answers_and_none_is_chosen_for_them(client, link):
    form = client.get(link.path).context["form"]
    assert [value for value, _label in form.fields["verdict"].choices] == ["seen", "remark"]
    assert "checked" not in str(form["verdict"])


def test_whoever_reads_with_a_link_gets_no_bar_of_the_admin(client, link, boss):
    client.force_login(boss)
    assert "userbar" not in client.get(f"{link.path}pagina/").content.decode()
