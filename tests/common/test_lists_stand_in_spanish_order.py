"""Names and titles are sorted as a Spanish dictionary does, by the database and in Python alike."""

import re

import pytest
from django.apps import apps
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import connection
from wagtail.documents import get_document_model
from wagtail.models import Collection, Page

from common import spanish_order
from search.engines.base import FacetValue, most_frequent_first
from tests import factories
from website.models import Topic

IN_ORDER = [
    "1.2 Gobierno",
    "2 Agua",
    "10 Agua",
    "Agua",
    "Álamos",
    "Ávila",
    "Boletín 9",
    "Boletín 10",
    "nube",
    "Núñez",
    "nuquear",
    "Ñandú",
    "ñoño",
    "Obra",
    "Zacatlán",
]


def test_python_and_the_database_agree_on_the_order(db):
    for name in reversed(IN_ORDER):
        Collection.get_first_root_node().add_child(name=name)
    by_name = Collection.objects.filter(depth=2).order_by("name")
    assert [collection.name for collection in by_name] == IN_ORDER
    assert sorted(set(IN_ORDER), key=spanish_order.key) == IN_ORDER


@pytest.mark.parametrize(
    ("first", "second"), [("Agua", "agüita"), ("ano", "año"), ("año", "apio"), ("mas", "más"), ("mas", "Mas")]
)
def test_accents_and_case_count_only_between_words_that_are_otherwise_the_same(db, first, second):
    assert sorted([second, first], key=spanish_order.key) == [first, second]
    for name in (second, first):
        get_user_model().objects.create(username=name, last_name=name)
    assert [user.last_name for user in get_user_model().objects.order_by("last_name")] == [first, second]


def test_only_identical_names_are_equal(db):
    names = ["mas", "más", "Mas", "MAS", "ma\u0301s"]
    assert all((spanish_order.compare(one, other) == 0) == (one == other) for one in names for other in names)


def test_every_column_that_lists_of_the_admin_are_sorted_by_has_the_order(db):
    """A library's migration that made its table anew would lose it: `migrate` puts it back."""
    with connection.cursor() as cursor:
        for label, names in spanish_order.COLUMNS.items():
            table = apps.get_model(label)._meta.db_table
            described = connection.introspection.get_table_description(cursor, table)
            collations = {column.name: column.collation for column in described}
            assert {name: collations[name] for name in names} == dict.fromkeys(names, spanish_order.COLLATION)


def test_the_explorer_sorts_titles(client, home):
    for title in ("Zacatlán", "Ávila", "Ñandú", "nube"):
        factories.institution(home, title)
    client.force_login(factories.administrator())
    answer = client.get(f"/admin/pages/{home.pk}/", {"ordering": "title"})
    assert [page.title for page in answer.context["pages"]] == ["Ávila", "nube", "Ñandú", "Zacatlán"]


def test_a_filter_of_topics_stands_in_order(db, spanish):
    for name in ("Vivienda", "Ñandú", "Agua", "Ética", "Obras"):
        Topic.objects.create(name=name, slug=name, locale=spanish)
    assert [topic.name for topic in Topic.objects.all()] == ["Agua", "Ética", "Ñandú", "Obras", "Vivienda"]


NAMES = ["Ávila", "nube", "Nube 9", "Nube 10", "ñandú", "Oaxaca", "Zacatlán"]


def test_the_list_of_people_stands_in_order_of_their_accounts(client, db):
    for name in reversed(NAMES):
        factories.user(name.replace(" ", ""))
    client.force_login(factories.administrator("zz"))
    found = client.get("/admin/users/").context["users"]
    assert [user.username for user in found][:-1] == [name.replace(" ", "") for name in NAMES]


def test_groups_that_are_ticked_or_chosen_stand_in_order(client, home):
    Group.objects.all().delete()
    for name in reversed(NAMES):
        Group.objects.create(name=name)
    person = factories.administrator()
    client.force_login(person)
    privacy = client.get(f"/admin/pages/{home.pk}/privacy/").json()["html"]
    roles = client.get("/admin/bulk/auth/user/assign_role/", {"id": person.pk}).content.decode()
    for text in (
        client.get("/admin/users/new/").content.decode(),
        client.get("/admin/users/").content.decode(),  # the filter
        privacy,
        roles,
    ):
        assert in_order_of_appearance(text) == NAMES


def test_people_of_a_filter_stand_in_order_of_their_names(client, home):
    for name in reversed(NAMES):
        person = factories.user(f"a{len(name)}{name[0]}{name[-1]}", first_name=name)
        factories.section(home, f"De {person.pk}", owner=person)
    client.force_login(factories.administrator())
    text = client.get(f"/admin/pages/{home.pk}/").content.decode()
    assert in_order_of_appearance(text) == NAMES


def in_order_of_appearance(text: str) -> list[str]:
    labels = re.findall(r">\s*([^<>]+?)\s*</(?:label|option)>", text)
    return [label for label in labels if label in NAMES]


def test_facets_of_equal_count_stand_in_order():
    values = [FacetValue(name, name, 1) for name in ("Zacatlán", "Ávila", "ñu")] + [FacetValue("x", "x", 2)]
    assert [value.label for value in most_frequent_first(values)] == ["x", "Ávila", "ñu", "Zacatlán"]


def test_titles_that_wagtail_keeps_are_still_found_exactly(db, home):
    page = factories.institution(home, "Ávila")
    assert Page.objects.filter(title="Ávila", draft_title="Ávila").get() == page.page_ptr
    assert not Page.objects.filter(title="Avila").exists()
    assert get_document_model().objects.filter(title__startswith="Á").count() == 0
