"""Asking for one translation makes mirrors of all that stands above it: a road, and no pages to read."""

import re

import pytest
from django.apps import apps
from django.test import Client
from wagtail.models import Page

from clearance.audit import findings
from search.models import SearchEntry
from tests import factories
from tests.factories.translations import translate_draft, translate_texts
from tests.shared import shared


@shared
def english_home(home, english, submit_translation):
    return factories.publish(translate_draft(home).get_target_instance())


@shared
def bulletin(home, english_home):
    """Of an office that has no page in English, and that publishes directly: no gate stands in the way."""
    office = factories.office(home, "CMAS", publishes_directly=True)
    return factories.bulletin(factories.bulletin_index(office.page), "Corte de agua", summary="El jueves.")


@pytest.fixture
def in_english(bulletin):
    translation = translate_draft(bulletin)
    translate_texts(translation)
    translation.save_target(publish=False)
    return factories.publish(translation.get_target_instance())


def mirrors():
    return Page.objects.exclude(alias_of=None)


def test_nothing_above_a_translation_becomes_public(bulletin):
    translate_draft(bulletin)
    assert mirrors().count() == 2
    assert not mirrors().filter(live=True).exists()
    assert not SearchEntry.objects.public().filter(page_id__in=mirrors().values("pk")).exists()


def test_a_mirror_stays_a_draft_when_its_source_is_published_again(bulletin, in_english):
    institution = bulletin.institution_page()
    factories.publish(institution)
    factories.publish(bulletin.get_parent().specific)
    assert not mirrors().filter(live=True).exists()


def test_the_translation_is_read_below_the_mirrors(bulletin, in_english):
    html = Client().get(in_english.url).content.decode()
    institution = bulletin.institution_page()
    assert in_english.title in html
    assert f'<a href="{institution.url}" lang="es" hreflang="es">{institution.title}</a>' in html
    crumbs = re.search(r'<nav class="breadcrumbs.*?</nav>', html, re.S).group(0)
    assert re.findall(r'href="([^"]+)"', crumbs) == ["/en/"]


def test_the_address_of_a_mirror_offers_the_page_that_it_mirrors(bulletin, in_english):
    institution = bulletin.institution_page()
    answer = Client().get(institution.url.replace("/es/", "/en/"))
    html = answer.content.decode()
    assert answer.status_code == 404
    assert f'<a href="{institution.url}" lang="es" hreflang="es">{institution.title}</a>' in html


def test_neither_sitemap_nor_hreflang_nor_search_knows_a_mirror(bulletin, in_english):
    institution = bulletin.institution_page()
    english = institution.url.replace("/es/", "/en/")
    addresses = re.findall(
        r"(?:<loc>|href=\")([^<\"]+)", Client().get("/sitemap-paginas.xml").content.decode()
    )
    assert any(address.endswith(in_english.url) for address in addresses)
    assert not any(address.endswith(english) for address in addresses)
    assert 'hreflang="en" href=' not in Client().get(institution.url).content.decode()
    assert not SearchEntry.objects.listed().filter(locale="en", type="institution").exists()


def test_a_mirror_in_the_same_language_stays_public(bulletin):
    other = factories.office(bulletin.get_site().root_page.specific, "DIF", publishes_directly=True)
    alias = bulletin.create_alias(parent=factories.bulletin_index(other.page))
    assert Page.objects.get(pk=alias.pk).live
    assert Client().get(alias.url).status_code == 200


def test_everything_joins_up_when_what_stands_above_is_translated(bulletin, in_english):
    for page in (bulletin.institution_page(), bulletin.get_parent().specific):
        translation = translate_draft(page)
        translate_texts(translation)
        translation.save_target(publish=False)
        factories.publish(translation.get_target_instance())
    html = Client().get(in_english.url).content.decode()
    crumbs = re.search(r'<nav class="breadcrumbs.*?</nav>', html, re.S).group(0)
    assert re.findall(r'href="([^"]+)"', crumbs) == ["/en/", "/en/cmas/", "/en/cmas/boletines/"]


def test_the_tree_of_a_language_without_a_home_answers_for_itself(bulletin, in_english):
    in_english.get_parent().get_parent().get_parent().specific.unpublish()
    assert Client().get(in_english.url).status_code == 200
    assert Client().get("/en/").status_code == 404
    assert Client().get(f"/en/{bulletin.url.removeprefix('/es/')}nada/").status_code == 404


def test_what_is_public_already_is_found_by_the_audit_and_healed(bulletin, in_english):
    from importlib import import_module

    mirror = mirrors().first()
    Page.objects.filter(pk=mirror.pk).update(live=True)
    SearchEntry.objects.create(page_id=mirror.pk, locale="en", type="institution", title=mirror.title)
    assert [found.page_id for found in findings() if found.kind == "mirror"] == [mirror.pk]
    assert Client().get(mirror.url).status_code == 404
    heal = import_module("translation.migrations.0003_mirrors_are_public_in_their_own_language")
    heal.return_foreign_mirrors_to_draft(apps, None)
    assert not Page.objects.get(pk=mirror.pk).live
    assert not SearchEntry.objects.public().filter(page_id=mirror.pk).exists()
    assert not [found for found in findings() if found.kind == "mirror"]
