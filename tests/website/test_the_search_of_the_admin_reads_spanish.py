"""What editors type into the admin's search is read as the public search reads it, drafts included."""

from contextlib import suppress

import pytest
from django.core.management import call_command
from django.db import transaction
from wagtail.images import get_image_model
from wagtail.models import Page
from wagtail.search.backends import get_search_backend

from search import entries
from tests import factories

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")


@pytest.fixture
def bulletins(home):
    """The list of an institution that publishes directly."""
    page = factories.institution(home, "Ayuntamiento de Ávila", acronym="AYA", publishes_directly=True)
    return factories.bulletin_index(page)


@pytest.fixture
def search(client):
    client.force_login(factories.administrator())

    def titles(typed: str) -> list[str]:
        return [page.title for page in client.get("/admin/pages/search/", {"q": typed}).context["pages"]]

    return titles


@pytest.fixture
def writes_of_the_index(monkeypatch):
    """The titles of each write of the index."""
    written = []
    index = type(get_search_backend("default")).index_class
    add_items = index.add_items

    def noted(self, model, objects):
        written.append([str(one) for one in objects])
        add_items(self, model, objects)

    monkeypatch.setattr(index, "add_items", noted)
    return written


@pytest.mark.parametrize(
    "typed",
    [
        "rendicion de cuentas",  # without the accent
        "RENDICIÓN",
        "rendi",  # not yet typed to its end
        "rendición cuenta",  # singular of a plural
        "boletines rendicion",  # plural of a singular
        "la rendición",  # a small word that the title does not have
        "niños",
        "nino",
        "bats'il",
        '"rendicion de cuentas"',
    ],
)
def test_a_draft_is_found_by_its_title(bulletins, search, typed):
    title = "Boletín sobre la Rendición de Cuentas a la Niñez y los niños batsʼil"
    factories.bulletin(bulletins, title, live=False)
    factories.bulletin(bulletins, "Otra cosa")
    assert search(typed) == [title]


def test_every_word_that_is_typed_counts(bulletins, search):
    factories.bulletin(bulletins, "Agua potable")
    factories.bulletin(bulletins, "Agua de lluvia")
    assert search("aguas potables") == ["Agua potable"]
    assert search("agua vivienda") == []


def test_a_bulletin_is_found_by_its_folio_summary_and_institution(bulletins, search):
    page = factories.bulletin(bulletins, "Abre el albergue", summary="Habrá cobijas.")
    folio = str(page.folio)
    assert folio
    assert search(folio) == ["Abre el albergue"]
    assert search("cobija") == ["Abre el albergue"]
    assert "Abre el albergue" in search("AYA")


@pytest.mark.parametrize(
    "typed",
    [
        "{folio}", "folio {folio}", "boletín {folio}", "boletín 2", "Boletin No. 2 de {year}", "2/{year}",
        "folio 0002", "COMUNICADO 2/{year}", '"{folio}"',
    ],
)  # fmt: skip
def test_a_folio_is_found_as_people_write_it(bulletins, search, typed):
    factories.bulletin(bulletins, "Abre el albergue")
    page = factories.bulletin(bulletins, "Cierra la calle")
    for number in range(18):  # folio 20 begins like folio 2
        factories.bulletin(bulletins, f"Aviso {number}")
    asked = typed.format(folio=page.folio, year=page.folio.year)
    assert search(asked) == ["Cierra la calle"]


def test_a_folio_that_publication_gives_is_found_at_once(bulletins, search):
    page = factories.bulletin(bulletins, "Cierra la calle", live=False)
    factories.publish(page)
    assert search(str(Page.objects.get(pk=page.pk).specific.folio)) == ["Cierra la calle"]


def test_a_page_that_is_saved_again_on_its_way_is_indexed_once(bulletins, search, writes_of_the_index):
    revision = factories.bulletin(bulletins, "Abre el albergue", live=False).save_revision()
    writes_of_the_index.clear()
    revision.publish()
    assert writes_of_the_index == [["Abre el albergue"]]
    assert search("albergues") == ["Abre el albergue"]


def test_what_is_taken_back_inside_a_transaction_is_not_indexed(bulletins, search):
    with transaction.atomic(), entries.together():
        with suppress(RuntimeError), transaction.atomic():
            factories.bulletin(bulletins, "Nunca fue", live=False)
            raise RuntimeError
        factories.bulletin(bulletins, "Sí fue", live=False)
    assert search("fue") == ["Sí fue"]


@pytest.mark.parametrize("typed", ["alcaldia", "ALCALDÍA", "alcaldías"])
def test_photographs_are_found_alike(client, db, root, typed):
    factories.image("Alcaldía de noche")
    client.force_login(factories.administrator())
    found = client.get("/admin/images/", {"q": typed}).context["images"]
    assert [image.title for image in found] == ["Alcaldía de noche"]


def test_an_index_that_is_built_anew_finds_the_same(bulletins, search):
    factories.bulletin(bulletins, "Jóvenes músicos")
    call_command("update_index", verbosity=0)
    assert search("joven musico") == ["Jóvenes músicos"]


@pytest.mark.parametrize(
    "typed", ['"', "'", "a'b\\", "%", "()", "*", "AND", "NOT agua", "!", "a:b", 'agua "!"', "\x00", " "]
)
def test_signs_of_the_databases_are_only_signs(bulletins, search, client, typed):
    assert client.get("/admin/pages/search/", {"q": typed}).status_code == 200


def test_images_are_indexed_by_their_words_only(root):
    image = factories.image("Niñez")
    assert list(get_image_model().objects.search("ninez")) == [image]
