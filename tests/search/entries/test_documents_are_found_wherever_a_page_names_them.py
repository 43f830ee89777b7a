"""Whatever public page names a document is found by its words, and the hit names the document."""

from io import StringIO

import pytest
from django.core.management import call_command
from wagtail.documents import get_document_model
from wagtail.models import Collection, CollectionViewRestriction

from search.engines.base import Question
from search.engines.choice import search
from search.models import SearchEntry
from tests import factories
from tests.factories import ethics, plans
from tests.search.documents import document_of, pdf_file
from tests.shared import shared

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")


@shared
def office(home):
    return factories.institution(home, "Ayuntamiento")


@pytest.fixture
def agreement(db, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        return document_of("acuerdo.pdf", pdf_file("Acuerdan el xiloacatl"))


def named(document, title=""):
    return {"document": document, "title": title, "note": ""}


def as_a_link(document):
    return [("paragraph", f'<p>Véase el <a linktype="document" id="{document.pk}">anexo</a>.</p>')]


def in_a_block(document):
    return [("documents", {"title": "", "documents": [named(document, "Convenio")]})]


def in_a_press_kit(document):
    kit = {"title": "", "introduction": "", "images": [], "documents": [named(document)]}
    return [("press_kit", kit)]


@pytest.fixture
def found(django_capture_on_commit_callbacks):
    """Publishes with what follows a commit, and asks."""

    def ask(make, words="xiloacatl"):
        with django_capture_on_commit_callbacks(execute=True):
            page = make()
        hits = search(Question(text=words, locale="es")).hits
        return [hit.document.title for hit in hits if hit.page_id == page.pk]

    return ask


@pytest.mark.parametrize(
    ("place", "title"),
    [(as_a_link, "acuerdo.pdf"), (in_a_block, "Convenio"), (in_a_press_kit, "acuerdo.pdf")],
)
@pytest.mark.parametrize("kind", ["bulletin", "section", "institution", "home"])
def test_a_document_in_a_body(office, home, agreement, found, kind, place, title):
    body = place(agreement)
    makers = {
        "bulletin": lambda: factories.bulletin(factories.bulletin_index(office), body=body),
        "section": lambda: factories.section(office, body=body),
        "institution": lambda: factories.institution(home, "Dirección", body=body),
        "home": lambda: factories.home_page(office.get_root(), slug="otra", body=body),
    }
    assert found(makers[kind]) == [title]


def test_a_document_in_the_kit_of_a_bulletin(office, agreement, found):
    kit = [("document", named(agreement, "Acuerdo firmado"))]
    index = factories.bulletin_index(office)
    assert found(lambda: factories.bulletin(index, press_kit=kit)) == ["Acuerdo firmado"]


def test_a_document_that_a_code_links(office, agreement, found):
    text = as_a_link(agreement)[0][1]
    assert found(lambda: ethics.ethics_code(office, principles=[ethics.principle("Uno", text=text)]))


def test_a_document_that_a_plan_links(office, agreement, found):
    assert found(lambda: plans.plan_page(office, introduction=as_a_link(agreement)[0][1]))


def test_a_document_is_found_by_the_title_that_stands_on_the_page(office, agreement, found):
    agreement.title = "Huehuetl"
    agreement.save()
    body = in_a_press_kit(agreement)
    assert found(lambda: factories.section(office, body=body), "huehuetl") == ["Huehuetl"]


def test_a_draft_lends_no_document_to_its_page(office, agreement, found):
    page = factories.section(office)
    page.body = in_a_block(agreement)
    assert found(lambda: page.save_revision() and page) == []


def test_a_document_that_the_page_names_no_more_is_found_no_more(office, agreement, found):
    page = factories.section(office, body=in_a_block(agreement))
    page.body = []
    assert found(lambda: factories.publish(page)) == []
    assert SearchEntry.objects.get(page_id=page.pk).attachments == []


def test_pages_of_an_older_release_are_read_again(office, agreement, found):
    page = factories.section(office, body=in_a_block(agreement))
    SearchEntry.objects.filter(page_id=page.pk).update(attachments=[])
    assert found(lambda: call_command("search_renew", "--pages", stdout=StringIO()) or page) == ["Convenio"]


def test_a_reserved_document_stays_out(office, agreement, found):
    closed = Collection.get_first_root_node().add_child(name="Reservada")
    CollectionViewRestriction.objects.create(collection=closed, restriction_type="login")
    get_document_model().objects.filter(pk=agreement.pk).update(collection=closed)
    assert found(lambda: factories.section(office, body=as_a_link(agreement))) == []
