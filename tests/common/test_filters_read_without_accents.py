"""Lists of the admin that filter by a part of a name read accents, case and saltillos as people type them."""

import pytest
from django.contrib.auth import get_user_model

from clearance.models import Section
from search.models import SynonymLine
from tests import factories


@pytest.mark.parametrize("typed", ["nunez", "NÚÑEZ", "Nuñ", "josé", "jose"])
def test_a_person_is_found_by_part_of_the_name(client, db, typed):
    person = factories.user("jn")
    get_user_model().objects.filter(pk=person.pk).update(first_name="José", last_name="Núñez")
    client.force_login(factories.administrator())
    found = client.get("/admin/users/", {"q": typed}).context["users"]
    assert [user.username for user in found] == ["jn"]


@pytest.mark.parametrize("typed", ["jose nunez", "Núñez José", "nuñ avila.example", "JN maria"])
def test_every_word_stands_in_one_of_a_person_s_fields(client, db, typed):
    factories.user("jn", first_name="José María", last_name="Núñez")
    get_user_model().objects.filter(username="jn").update(email="jn@avila.example")
    factories.user("other", first_name="José", last_name="Pérez")
    client.force_login(factories.administrator())
    found = client.get("/admin/users/", {"q": typed}).context["users"]
    assert [user.username for user in found] == ["jn"]


def test_groups_institutions_and_topics_are_found_by_words_in_any_order(client, home):
    factories.office(home, "Ayuntamiento de Ávila")
    factories.office(home, "Zacatlán")
    factories.topic("Obra pública", home.locale)
    factories.topic("Agua", home.locale)
    SynonymLine.objects.create(expressions="camión, autobús urbano", locale="es")
    client.force_login(factories.administrator())

    def found(address: str, typed: str) -> list[str]:
        return [str(one) for one in client.get(address, {"q": typed}).context["object_list"]]

    assert found("/admin/groups/", "avila editores") == ["Editores · Ayuntamiento de Ávila"]
    assert found("/admin/sections/", "avila ayunta") == ["Ayuntamiento de Ávila"]
    assert found("/admin/snippets/website/topic/", "PUBLICA obra") == ["Obra pública"]
    assert len(found("/admin/snippets/search/synonymline/", "urbano CAMION")) == 1


@pytest.mark.parametrize("typed", ["avila", "ÁVILA", "ÁvILA", "Avi"])
def test_the_settings_of_an_institution_are_found(client, home, typed):
    factories.office(home, "Ayuntamiento de Ávila")
    factories.office(home, "Zacatlán")
    client.force_login(factories.administrator())
    found = client.get("/admin/sections/", {"q": typed}).context["object_list"]
    assert [section.name for section in found] == ["Ayuntamiento de Ávila"]


@pytest.mark.parametrize("typed", ["bats'il k'op", "bats’il kʼop"])
def test_the_saltillo_is_one_letter_however_it_is_written(db, home, typed):
    factories.office(home, "Oficina Batsʼil k’op")
    assert Section.objects.filter(name__folded__icontains=typed).count() == 1


def test_signs_of_the_database_are_only_signs(db, home):
    factories.office(home, "Apoyo del 100 %")
    assert Section.objects.filter(name__folded__icontains="0 %").count() == 1
    assert Section.objects.filter(name__folded__icontains="1_0").count() == 0
