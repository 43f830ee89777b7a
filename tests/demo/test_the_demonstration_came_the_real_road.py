import pytest
from django.test import Client
from wagtail.models import Page, WorkflowState

from bulletins.models import BulletinPage
from clearance import gate
from clearance.models import Clearance, Section
from search.models import SearchEntry
from website.models import HomePage
from website.public_page import PublicPage


def public_pages():
    return [
        page
        for page in Page.objects.filter(live=True, depth__gt=1).specific()
        if isinstance(page, PublicPage)
    ]


def test_whatever_needs_clearance_and_is_live_was_cleared_by_somebody_else(demonstration):
    checked = 0
    for page in public_pages():
        if gate.needs_clearance(page):
            clearance = Clearance.objects.get(revision=page.live_revision)
            assert gate.is_cleared(page.live_revision), page
            assert clearance.decided_by.username == "moderadora"
            assert clearance.decided_by != page.live_revision.user
            checked += 1
    assert checked > 30


def test_only_the_three_bodies_publish_directly(demonstration):
    exempt = Section.objects.filter(publishes_directly=True).values_list("name", flat=True)
    assert sorted(exempt) == [
        "Comisión Municipal de Agua y Saneamiento",
        "Instituto Municipal de la Mujer",
        "Sistema para el Desarrollo Integral de la Familia",
    ]


def test_the_desks_are_not_empty(demonstration):
    states = WorkflowState.objects.active()
    assert states.filter(status=WorkflowState.STATUS_IN_PROGRESS).count() == 2  # one Spanish, one English
    assert states.filter(status=WorkflowState.STATUS_NEEDS_CHANGES).count() == 2
    scheduled = [page for page in BulletinPage.objects.filter(live=False) if page.approved_schedule]
    assert [page.slug for page in scheduled] == ["horarios-de-fin-de-ano"]


def test_every_live_bulletin_has_a_folio_a_picture_with_words_and_a_place_in_the_search(demonstration):
    bulletins = BulletinPage.objects.filter(live=True, locale__language_code="es")
    assert bulletins.count() >= 30
    for bulletin in bulletins:
        assert bulletin.folio
        assert bulletin.lead_image and bulletin.lead_alt and bulletin.lead_credit
        assert SearchEntry.objects.public().filter(page_id=bulletin.pk).exists()
    assert len({bulletin.kind for bulletin in bulletins}) == 7


def test_a_bulletin_shows_a_gallery_whose_pictures_are_described(demonstration):
    shown = [page for page in BulletinPage.objects.filter(live=True) if page.gallery]
    (bulletin,) = (page for page in shown if page.locale.language_code == "es")
    assert len(bulletin.gallery) == 3
    for photograph in bulletin.gallery:
        assert all(photograph.value[name] for name in ("image", "alt", "caption", "credit"))


def test_one_page_of_each_type_is_public_in_english(demonstration):
    types = {type(page) for page in public_pages() if page.locale.language_code == "en"}
    assert {kind.__name__ for kind in types} == {
        "HomePage", "SectionPage", "InstitutionPage", "BulletinIndexPage",
        "BulletinPage", "EthicsCodePage", "ProgramPlanPage",
    }  # fmt: skip


def test_no_spanish_text_is_public_below_the_english_home(demonstration):
    home = HomePage.objects.get(locale__language_code="en")
    for page in home.get_descendants(inclusive=True).live().specific():
        source = page.get_translations().get(locale__language_code="es")
        assert page.alias_of_id is None
        assert page.summary != source.specific.summary


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_public_page_answers(demonstration, language):
    for page in public_pages():
        if page.locale.language_code == language:
            assert Client().get(page.url).status_code == 200, page.url


def test_what_waits_is_not_public(demonstration):
    for slug in ("jornada-de-vacunacion-canina", "apoyo-a-comerciantes", "horarios-de-fin-de-ano"):
        page = BulletinPage.objects.get(slug=slug)
        assert not page.live
        assert Client().get(f"/es/coatzacoalcos/boletines/{slug}/").status_code == 404


def test_the_press_gets_its_files(client, demonstration):
    """Rows of an unknown block fall out of a stream without a word."""
    from demo.content.all import BULLETINS

    slugs = [bulletin.slug for bulletin in BULLETINS if bulletin.press_kit]
    pages = BulletinPage.objects.live().filter(slug__in=slugs, locale__language_code="es")
    assert len(slugs) == pages.count() > 0
    for page in pages:
        files = [block.value["document"] for block in page.press_kit]
        assert len(files) == 2
        shown = client.get(page.url).content.decode()
        for file in files:
            assert file.url in shown and client.get(file.url).status_code == 200
