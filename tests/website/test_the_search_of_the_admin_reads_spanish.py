"""What editors type into the admin's search is read as the public search reads it, drafts included."""

import pytest
from django.core.management import call_command
from wagtail.images import get_image_model
from wagtail.models import Page

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
