import datetime as dt

import pytest

from bulletins.models import BulletinPage, Correction
from tests import factories
from tests.factories.translations import translate_draft, translate_texts

NOON = dt.datetime(2024, 6, 1, 18, tzinfo=dt.UTC)


@pytest.fixture
def bulletin(index, english, home):
    bulletin = factories.bulletin(
        index,
        "Obra terminada",
        issued_at=NOON,
        kind="notice",
        place="Coatzacoalcos",
        kicker="Agua",
        press_email="prensa@cmas.example",
        cited_institution=index.get_parent(),
        gallery=[("photograph", {"image": factories.image(), "alt": "La obra", "caption": "Vista"})],
    )
    bulletin.topics.add(factories.topic("Agua potable", index.locale))
    bulletin.corrections.add(Correction(date=NOON.date(), text="Decía doce.", locale=bulletin.locale))
    return factories.publish(bulletin)


@pytest.fixture
def english_bulletin(bulletin, english):
    for above in bulletin.get_ancestors().filter(depth__gt=1).specific():
        factories.publish(above.copy_for_translation(english))
    translation = translate_draft(bulletin)
    translate_texts(translation)
    translation.save_target()
    page = BulletinPage.objects.get(translation_key=bulletin.translation_key, locale=english)
    return page.get_latest_revision_as_object()


def test_texts_are_translated(english_bulletin):
    page = english_bulletin
    assert (page.title, page.kicker, page.place) == ("EN Obra terminada", "EN Agua", "EN Coatzacoalcos")
    photograph = page.gallery[0].value
    assert (photograph["alt"], photograph["caption"]) == ("EN La obra", "EN Vista")
    assert [correction.text for correction in page.corrections.all()] == ["EN Decía doce."]


def test_dates_choices_addresses_and_references_stay_the_same(bulletin, english_bulletin):
    for name in ("issued_at", "kind", "press_email", "slug", "cited_institution_id"):
        assert getattr(english_bulletin, name) == getattr(bulletin, name)
    assert [topic.name for topic in english_bulletin.topics.all()] == ["Agua potable"]
    assert english_bulletin.corrections.get().date == NOON.date()


def test_the_english_list_shows_and_filters_in_english(client, bulletin, english_bulletin, english, home):
    factories.topic("Drinking water", english, translation_of=bulletin.topics.get())
    english_bulletin.get_latest_revision().publish()
    listing = english_bulletin.get_parent()
    response = client.get(listing.url, {"topic": "drinking-water", "kind": "notice"})
    item = response.context["page_obj"].object_list[0]
    assert (item.title, item.folio, item.kind) == ("EN Obra terminada", bulletin.folio.label, "Notice")
    assert "June 2024" in response.content.decode()
    assert not response.context["form"].errors
    html = client.get(english_bulletin.url).content.decode()
    assert "<span>Drinking water</span>" in html
    assert bulletin.folio.label in html
