"""Groups and topics: ticked while they are few, searched when they are many, by whoever may see them."""

import pytest
from django.contrib.auth.models import Group, Permission
from django.db import connection
from django.test.utils import CaptureQueriesContext

from clearance.models import ClearanceTask
from common.searched_choice.widget import MOST_TICKED
from tests import factories
from tests.factories import clearance as offices
from website.models import Topic

GROUPS = "/admin/elegir-grupos/results/"
TOPICS = "/admin/elegir-temas/results/"


@pytest.fixture
def admin(client, db):
    client.force_login(factories.administrator())
    return client


def many_groups() -> list[Group]:
    return Group.objects.bulk_create(Group(name=f"Editores · Dependencia {n}") for n in range(200))


def many_topics(locale) -> list[Topic]:
    made = (Topic(name=f"Obra {n}", slug=f"obra-{n}", locale=locale) for n in range(200))
    return Topic.objects.bulk_create(made)


def names(client, address: str, **query: str) -> list[str]:
    return [str(one) for one in client.get(address, query).context["results"]]


def test_few_groups_are_ticked(admin):
    group = Group.objects.create(name="Prensa")
    text = admin.get("/admin/users/new/").content.decode()
    assert f'type="checkbox" name="groups" value="{group.pk}"' in text
    assert "data-searched-choice-url-value" not in text


def test_a_person_keeps_the_groups_among_hundreds(admin):
    person = factories.user("jn", Group.objects.create(name="Comunicación"))
    chosen = many_groups()[7]
    address = f"/admin/users/edit/{person.pk}/"
    text = admin.get(address).content.decode()
    assert "Comunicación" in text and "Dependencia 7" not in text and "elegir-grupos" in text

    form = {"username": "jn", "email": "no es correo", "groups": [chosen.pk], "is_active": "on"}
    assert "Dependencia 7" in admin.post(address, form).content.decode()
    admin.post(address, form | {"email": "jn@example.org"})
    assert list(person.groups.all()) == [chosen]


def test_the_groups_of_a_task_are_searched_too(admin, home):
    offices.moderator()
    many_groups()
    task = ClearanceTask.objects.get()
    text = admin.get(f"/admin/workflows/tasks/edit/{task.pk}/").content.decode()
    assert "Moderadores" in text and "Dependencia 7" not in text and "elegir-grupos" in text


def test_groups_are_found_without_accents_in_spanish_order(admin):
    for name in ("Editores · Zapotlán", "Editores · Ñuble", "Editores · Ávila", "Editores · Nava"):
        Group.objects.create(name=name)
    assert names(admin, GROUPS, q="EDITORES zapotlan") == ["Editores · Zapotlán"]
    assert [name[11:] for name in names(admin, GROUPS, q="editores")] == [
        "Ávila",
        "Nava",
        "Ñuble",
        "Zapotlán",
    ]


def test_groups_are_told_only_to_whoever_names_people_or_tasks(client, home):
    office = offices.office(home, "Ayuntamiento")
    for person in (office.editor, office.translator, offices.moderator()):
        client.force_login(person)
        answer = client.get(GROUPS)
        assert answer.status_code == 302 and answer.content == b""
    clerk = factories.user("clerk")
    rights = Permission.objects.filter(codename__in=("access_admin", "change_user"))
    clerk.user_permissions.add(*rights)
    client.force_login(clerk)
    assert "Editores · Ayuntamiento" in names(client, GROUPS)


def test_many_topics_are_searched_in_the_page_s_language(client, home, english):
    office = offices.office(home, "Ayuntamiento")
    index = factories.bulletin_index(office.page)
    many_topics(home.locale)
    factories.topic("Obra pública", home.locale)
    factories.topic("Obra in English", english)
    client.force_login(office.editor)
    text = client.get(f"/admin/pages/add/bulletins/bulletinpage/{index.pk}/").content.decode()
    assert "/admin/elegir-temas/?locale__language_code=es" in text and "Obra 7" not in text
    assert names(client, TOPICS, q="publica", locale__language_code="es") == ["Obra pública"]
    assert "Obra in English" not in names(client, TOPICS, q="english", locale__language_code="es")
    assert len(names(client, TOPICS)) == 10


@pytest.mark.parametrize("language", ["x", "\x00", "'", "a" * 5000])
def test_a_language_that_is_none_offers_nothing(admin, home, language):
    many_topics(home.locale)
    answer = admin.get(TOPICS, {"locale__language_code": language})
    assert answer.status_code in {200, 400}
    assert answer.status_code == 400 or list(answer.context["results"]) == []


@pytest.mark.parametrize("count", [MOST_TICKED, MOST_TICKED + 1])
def test_the_thirty_first_is_searched(admin, count):
    Group.objects.all().delete()
    Group.objects.bulk_create(Group(name=f"Grupo {n}") for n in range(count))
    text = admin.get("/admin/users/new/").content.decode()
    assert ("elegir-grupos" in text) == (count > MOST_TICKED)


def test_what_is_chosen_is_read_in_two_queries(admin):
    many_groups()
    with CaptureQueriesContext(connection) as asked:
        admin.get("/admin/users/new/")
    assert sum('FROM "auth_group"' in query["sql"] for query in asked) <= 2


@pytest.mark.parametrize("count", [MOST_TICKED, MOST_TICKED + 1])
def test_long_lists_of_wagtail_s_own_are_narrowed(admin, home, count):
    """Whatever Wagtail ticks: here the groups that may read a page, and a filter by people."""
    Group.objects.all().delete()
    Group.objects.bulk_create(Group(name=f"Grupo {n}") for n in range(count))
    assert ("narrowed-list" in admin.get(f"/admin/pages/{home.pk}/privacy/").json()["html"]) == (count > 30)
    for person in factories.many_people(count):
        factories.section(home, person.username, owner=person)
    listing = admin.get(f"/admin/pages/{home.pk}/").content.decode()
    assert ('data-controller="narrowed-list"' in listing) == (count > MOST_TICKED)
