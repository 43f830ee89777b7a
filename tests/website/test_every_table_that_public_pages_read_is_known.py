"""Every table that the public face reads is known here, and why no one person changes what it shows."""

import re

import pytest
from django.core.cache import cache
from django.db import connection, models
from django.test.utils import CaptureQueriesContext
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from clearance.refusals import ClearanceRefused
from tests import factories
from tests.factories import rich
from tests.factories.plans import cri_page
from website.models import Topic

# What a page's own version holds, and what is derived of it in the same transaction.
VERSION = "stands in a cleared version, or is written from it"
# Who may change these is said beside each; all of it is logged, and none of them is an institution's editor.
KNOWN = {
    "wagtailcore_page": VERSION,
    "website_homepage": VERSION,
    "website_sectionpage": VERSION,
    "bulletins_bulletinpage": VERSION,
    "bulletins_bulletinpage_topics": VERSION,
    "bulletins_bulletinindexpage": VERSION,
    "bulletins_correction": VERSION,
    "institutions_institutionpage": VERSION,
    "ethics_ethicscodepage": VERSION,
    "plans_programplanpage": VERSION,
    "plans_programplanpage_topics": VERSION,
    "search_searchentry": VERSION,
    "search_posting": VERSION,
    "search_foldedtext": VERSION,
    "search_knownword": VERSION,
    "website_mediause": VERSION,
    "website_topic": "renamed by two people: website.renames",
    "wagtailimages_image": "read as recorded: website.media.metadata; its file stays: media.exchange",
    "wagtaildocs_document": "read as recorded: website.media.metadata; its file stays: media.exchange",
    "wagtailimages_rendition": "made of the image's file by the program",
    "bulletins_folio": "given by the program at the first publication, final in the database",
    "ethics_publishedanchor": "given by the program when a code is published",
    "clearance_section": "whether an institution publishes directly: administrators",
    "website_withdrawal": "a notice with its reason, above the page: who may unpublish, and moderators",
    "wagtailcore_pageviewrestriction": "who may read: only whoever may publish the page",
    "wagtailcore_collectionviewrestriction": "who may read: administrators",
    "wagtailcore_collection": "its name is shown nowhere: asked for who may read",
    "wagtailcore_site": "administrators",
    "wagtailcore_locale": "administrators",
    "wagtailredirects_redirect": "administrators; leads on, and shows nothing",
    "search_synonymline": "steers which results come first: administrators and who was given the permission",
    "search_stopword": "as the synonyms",
    "search_pin": "as the synonyms",
    "search_blockedsuggestion": "as the synonyms",
    "search_searchedtext": "the log of searches, written and never shown to citizens",
    "search_clickedhit": "the log of what was followed, as that of searches",
    "wagtail_localize_translation": "whether a translation is older than its source: by the program",
    "wagtail_localize_translationsource": "as the translation",
    "wagtail_localize_translationlog": "as the translation",
    "translation_basis": "as the translation",
    "django_content_type": "the program's own",
    "django_session": "the reader's own",
    "auth_user": "the reader's own log-in",
}
_OF_THE_FILE = {
    "file",
    "file_hash",
}  # no form writes them; `test_a_cleared_file_is_not_exchanged` guards them
_TABLE = re.compile(r'(?:FROM|JOIN|INTO|UPDATE)\s+"(\w+)"', re.IGNORECASE)


@pytest.fixture
def pages(home, english):
    """A site with every page type, every block and every list filled, in an office that needs clearance."""
    factories.publish(home.copy_for_translation(english))
    office = factories.institution(home, "Ayuntamiento", acronym="AC")
    code = factories.ethics_code(office)
    shelf = rich.shelf(code, cri_page(office), office)
    for topic in shelf.topics:
        factories.topic(f"{topic.name} (en)", english, translation_of=topic)
    index = factories.bulletin_index(office)
    bulletin = rich.full_bulletin(index, shelf, title="Boletín con todo")
    unnamed = [("document", {"document": shelf.documents[0], "title": ""})]
    plain = factories.bulletin(index, "Lo más nuevo", social_image=shelf.images[1], press_kit=unnamed)
    plain.topics = shelf.topics
    factories.publish(plain)
    code.official_document = shelf.documents[1]
    factories.publish(code)
    section = factories.section(
        office, "Trámites", body=rich.every_block(shelf), social_image=shelf.images[2]
    )
    full = rich.full_institution(home, shelf, name="Coordinación")
    return {
        "home": home, "office": office, "code": code, "plan": shelf.plan, "index": index,
        "bulletin": bulletin, "kit": plain, "section": section, "full": full,
    }  # fmt: skip


@pytest.fixture
def sinks(pages):
    """Every address at which the site tells the public anything of these pages."""
    files = [block.value["document"].url for block in pages["kit"].press_kit]
    questions = ("q=documento", "q=foto", "q=agua", "q=ayuntamiento", "q=submarino")
    return [
        *(page.url for page in pages.values()),
        pages["index"].feed_url,
        f"{pages['index'].url}?topic=agua",
        *(f"{pages['plan'].url}{name}/" for name in ("matriz-csv", "matriz-xlsx")),
        *(f"/es/buscar/{place}?{asked}" for asked in questions for place in ("", "atom.xml")),
        *(f"/api/search/?{asked}" for asked in questions),
        "/es/buscar/opensearch.xml",
        "/es/buscar/sugerencias.json?q=do",
        "/api/search/suggest/?q=do",
        "/sitemap.xml",
        "/sitemap-es.xml",
        "/en/",
        "/es/no-hay/",
        *files,
    ]


def told(client, sinks):
    return {address: _bytes_of(client.get(address)) for address in sinks}


def _bytes_of(answer):
    """Without the clock: a spreadsheet and a feed that found nothing tell when they were made."""
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return b"" if body.startswith(b"PK") else re.sub(rb"<updated>[^<]*</updated></feed>", b"</feed>", body)


def test_every_table_that_public_pages_read_is_known(client, sinks):
    cache.clear()
    with CaptureQueriesContext(connection) as captured:
        told(client, sinks)
    read = {table for query in captured for table in _TABLE.findall(query["sql"])}
    assert read - KNOWN.keys() == set()


def test_the_tables_are_those_of_today(db):
    assert KNOWN.keys() <= set(connection.introspection.table_names())


@pytest.mark.parametrize("model", [get_image_model(), get_document_model()])
def test_no_column_of_a_file_is_read_but_as_recorded(client, sinks, model):
    """Whoever handles the file may write these; the rest is the program's."""
    before = told(client, sinks)
    for item in model.objects.all():
        for field in item._meta.concrete_fields:
            if isinstance(field, models.CharField | models.TextField) and field.name not in _OF_THE_FILE:
                setattr(item, field.name, "Palabras que nadie aprobó")
            elif field.name.startswith("focal_point"):
                setattr(item, field.name, 20)
        item.save()
    assert told(client, sinks) == before


def test_no_one_changes_a_topic_alone(pages):
    for topic in Topic.objects.all():
        for name in ("name", "slug"):
            changed = Topic.objects.get(pk=topic.pk)
            setattr(changed, name, "otra-cosa")
            with pytest.raises(ClearanceRefused):
                changed.save()
