"""Lists of the admin that filter by a part of a name read accents, case and saltillos as people type them."""

import pytest
from django.contrib.auth import get_user_model

from clearance.models import Section
from tests import factories


@pytest.mark.parametrize("typed", ["nunez", "NÚÑEZ", "Nuñ", "josé", "jose"])
def test_a_person_is_found_by_part_of_the_name(client, db, typed):
    person = factories.user("jn")
    get_user_model().objects.filter(pk=person.pk).update(first_name="José", last_name="Núñez")
    client.force_login(factories.administrator())
    found = client.get("/admin/users/", {"q": typed}).context["users"]
    assert [user.username for user in found] == ["jn"]


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
