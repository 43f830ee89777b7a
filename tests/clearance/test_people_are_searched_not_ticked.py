"""An institution's people are chosen in Wagtail's chooser: bounded, for administrators only."""

import pytest
from django.contrib.auth import get_user_model
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests import factories
from tests.factories import clearance as offices

CHOOSER = "/admin/elegir-personas/"
RESULTS = f"{CHOOSER}results/"
CHOSEN = f"{CHOOSER}chosen-multiple/"


@pytest.fixture
def office(home):
    return offices.office(home, "Ayuntamiento de Ávila")


@pytest.fixture
def admin(client, db):
    client.force_login(factories.administrator())
    return client


@pytest.fixture
def jose(db):
    person = factories.user("jn", first_name="José María", last_name="Núñez")
    get_user_model().objects.filter(pk=person.pk).update(email="prensa@avila.example")
    return person


def found(client, typed: str) -> list[str]:
    return [person.username for person in client.get(RESULTS, {"q": typed}).context["results"]]


@pytest.mark.parametrize(
    "typed", ["nunez", "NÚÑEZ", "jose nunez", "núñez josé", "mari", "jn", "PRENSA@avila", "avila.exa"]
)
def test_a_person_is_found_by_name_user_name_and_address(admin, jose, typed):
    factories.user("otra", first_name="Ana", last_name="López")
    assert found(admin, typed) == ["jn"]


def test_every_word_counts_and_signs_are_only_signs(admin, jose):
    assert found(admin, "jose lopez") == []
    assert found(admin, "%") == found(admin, "_") == found(admin, "'") == []


@pytest.mark.parametrize("query", [{"p": "x"}, {"p": "99999"}, {"q": "\x00"}, {"q": "a " * 500}])
def test_what_cannot_be_read_is_no_server_error(admin, jose, query):
    assert admin.get(RESULTS, query).status_code < 500


@pytest.mark.parametrize("key", ["x", "9" * 40, "-1", "", "1.5", "\x00"])
def test_broken_keys_are_refused_and_shown_nowhere(admin, office, key):
    assert admin.get(CHOSEN, {"id": key}).status_code in {200, 400}
    refused = admin.post(_edit(office), {"editor_members": [key, office.editor.pk]})
    assert refused.status_code in {200, 400}
    assert refused.status_code == 400 or office.editor.email in refused.content.decode()


def test_people_stand_in_spanish_order_and_who_left_is_not_offered(admin):
    for name, last in (("z", "Zapata"), ("a", "Ávila"), ("n", "Ñuño"), ("m", "Nava")):
        factories.user(name, last_name=last)
    factories.user("left", last_name="Baja", is_active=False)
    offered = [person.last_name for person in admin.get(CHOOSER).context["results"] if person.last_name]
    assert offered == ["Ávila", "Nava", "Ñuño", "Zapata"]
    left = get_user_model().objects.get(username="left")
    assert admin.get(CHOSEN, {"id": [left.pk]}).json()["result"] == []


def test_what_is_chosen_carries_what_tells_people_apart(admin, jose):
    chosen = admin.get(CHOSEN, {"id": [jose.pk]}).json()["result"]
    assert chosen == [{"id": str(jose.pk), "title": "José María Núñez · jn · prensa@avila.example"}]


@pytest.mark.parametrize("address", [CHOOSER, RESULTS, CHOSEN])
@pytest.mark.parametrize("role", ["editor", "translator", "moderator"])
def test_nobody_else_learns_who_there_is(client, office, jose, address, role):
    person = offices.moderator() if role == "moderator" else getattr(office, role)
    client.force_login(person)
    answer = client.get(address, {"q": "nunez", "id": jose.pk})
    assert answer.status_code == 302 and answer.content == b""


def test_the_form_shows_only_whom_it_has_among_five_hundred(admin, office):
    few = _queries(admin, office)
    factories.many_people(500)
    many = _queries(admin, office)
    assert len(many) <= len(few)
    text = admin.get(_edit(office)).content.decode()
    assert office.editor.email in text and "persona001" not in text


def test_a_search_among_five_hundred_shows_ten_and_asks_little(admin):
    factories.many_people(500)
    with CaptureQueriesContext(connection) as asked:
        results = admin.get(RESULTS, {"q": "muchos"}).context["results"]
    assert len(results) == 10 and results.paginator.count == 500
    assert sum("last_name" in query["sql"] and "LIMIT 10" in query["sql"] for query in asked) == 1
    assert len(asked) <= 12


def test_the_form_posts_what_it_posted_and_keeps_the_choice_when_it_is_refused(admin, office, jose):
    refused = {"editor_members": [jose.pk, 987_654], "translator_members": [office.translator.pk]}
    text = admin.post(_edit(office), refused).content.decode()
    assert "José María Núñez" in text and office.translator.email in text
    assert not office.section.editors.user_set.filter(pk=jose.pk).exists()

    admin.post(_edit(office), {"editor_members": [jose.pk], "translator_members": []})
    assert list(office.section.editors.user_set.all()) == [jose]
    assert not office.section.translators.user_set.exists()


def test_a_name_is_only_text(admin, office):
    bad = factories.user("malo", office.section.editors, first_name="<script>alert(1)</script>")
    assert "<script>alert(1)" not in admin.get(_edit(office)).content.decode()
    assert "<script>alert(1)" not in admin.get(RESULTS, {"q": bad.username}).content.decode()


def _edit(office) -> str:
    return f"/admin/sections/edit/{office.section.pk}/"


def _queries(client, office) -> list:
    client.get(_edit(office))  # what processes remember is read once
    with CaptureQueriesContext(connection) as asked:
        assert client.get(_edit(office)).status_code == 200
    return list(asked)
