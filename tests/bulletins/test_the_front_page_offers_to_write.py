import pytest
from django.urls import reverse

from tests import factories


@pytest.fixture
def office(home):
    return factories.office(home, "Ayuntamiento de Muestra")


@pytest.fixture
def own_list(office):
    return factories.bulletin_index(office.page)


def new_bulletin(index):
    return reverse("wagtailadmin_pages:add", args=["bulletins", "bulletinpage", index.pk])


def front_page(client, user):
    client.force_login(user)
    return client.get("/admin/").content.decode()


def test_an_editor_begins_a_bulletin_from_the_front_page(client, office, own_list):
    text = front_page(client, office.editor)
    assert new_bulletin(own_list) in text
    assert "Nuevo boletín: Ayuntamiento de Muestra" in text
    assert client.get(new_bulletin(own_list)).status_code == 200


def test_the_lists_of_other_institutions_are_not_offered(client, home, office, own_list):
    other = factories.bulletin_index(factories.office(home, "Otra dependencia").page)
    assert new_bulletin(other) not in front_page(client, office.editor)


@pytest.mark.parametrize("role", ["moderator", "translator"])
def test_who_writes_no_bulletins_is_offered_none(client, home, office, own_list, role):
    person = factories.moderator() if role == "moderator" else office.translator
    assert new_bulletin(own_list) not in front_page(client, person)


def test_an_administrator_is_offered_a_few_however_many_there_are(
    client, home, own_list, django_assert_max_num_queries
):
    for number in range(8):
        factories.bulletin_index(factories.institution(home, f"Dependencia {number}"))
    client.force_login(factories.administrator())
    client.get("/admin/")
    with django_assert_max_num_queries(40):
        text = client.get("/admin/").content.decode()
    assert text.count("/admin/pages/add/bulletins/bulletinpage/") == 6
