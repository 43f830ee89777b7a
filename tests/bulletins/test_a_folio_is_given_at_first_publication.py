import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from bulletins import folios
from bulletins.models import BulletinPage, Folio
from search.models import SearchEntry
from tests import factories

NOON = dt.datetime(2024, 6, 1, 18, tzinfo=dt.UTC)


def test_bulletins_of_an_institution_are_counted_without_a_gap(index):
    labels = [str(factories.bulletin(index, f"Boletín {n}", issued_at=NOON).folio) for n in (1, 2, 3)]
    assert labels == ["CMAS/0001/2024", "CMAS/0002/2024", "CMAS/0003/2024"]


def test_a_draft_has_none_and_publishing_its_revision_gives_it(index):
    draft = factories.bulletin(index, live=False, issued_at=NOON)
    assert draft.folio is None
    draft.save_revision().publish()
    assert str(draft.folio) == "CMAS/0001/2024"
    assert SearchEntry.objects.get(page_id=draft.pk).folio == "CMAS/0001/2024"


def test_each_institution_counts_for_itself(index, home):
    other = factories.institution(home, "Instituto de la Mujer", acronym="IMM", publishes_directly=True)
    factories.bulletin(index, issued_at=NOON)
    bulletin = factories.bulletin(factories.bulletin_index(other), issued_at=NOON)
    assert str(bulletin.folio) == "IMM/0001/2024"


def test_bulletins_of_no_institution_have_their_own_series(home):
    bulletin = factories.bulletin(factories.bulletin_index(home), issued_at=NOON)
    assert str(bulletin.folio) == "0001/2024"


def test_the_year_is_that_of_the_date_of_issue_in_the_sites_time_zone(index):
    still_2023_in_mexico = dt.datetime(2024, 1, 1, 3, tzinfo=dt.UTC)
    with timezone.override("Asia/Tokyo"):
        assert factories.bulletin(index, issued_at=still_2023_in_mexico).folio.year == 2023


def test_a_publication_that_is_rolled_back_uses_no_number(index):
    lost = factories.bulletin(index, "Se pierde", live=False, issued_at=NOON)
    with pytest.raises(RuntimeError), transaction.atomic():
        lost.save_revision().publish()
        assert lost.folio.number == 1
        raise RuntimeError
    assert lost.folio is None
    assert factories.bulletin(index, "Sale", issued_at=NOON).folio.number == 1


def test_an_embargoed_bulletin_has_none_until_it_goes_live(index):
    draft = factories.bulletin(index, live=False, issued_at=NOON)
    draft.go_live_at = timezone.now() + dt.timedelta(days=1)
    draft.save_revision().publish()
    assert draft.folio is None


def test_unpublishing_and_publishing_again_keeps_it(index):
    bulletin = factories.bulletin(index, issued_at=NOON)
    folio = bulletin.folio
    bulletin.unpublish()
    bulletin = BulletinPage.objects.get(pk=bulletin.pk)
    bulletin.issued_at = NOON.replace(year=2025)
    bulletin.save_revision().publish()
    assert bulletin.folio == folio
    assert bulletin.folio.label == "CMAS/0001/2024"


def test_a_move_to_another_institution_keeps_it(index, home):
    other = factories.institution(home, "Instituto de la Mujer", acronym="IMM", publishes_directly=True)
    bulletin = factories.bulletin(index, issued_at=NOON)
    bulletin.move(factories.bulletin_index(other), pos="last-child")
    bulletin = BulletinPage.objects.get(pk=bulletin.pk)
    bulletin.save_revision().publish()
    assert bulletin.folio.label == "CMAS/0001/2024"


def test_a_copy_gets_a_new_one_even_where_it_goes_live_without_publish(index):
    bulletin = factories.bulletin(index, issued_at=NOON)
    copy = bulletin.copy(update_attrs={"slug": "copia"}, keep_live=True)
    assert copy.live
    assert copy.folio.number == 2


def test_an_alias_carries_its_sources(index, home):
    bulletin = factories.bulletin(index, issued_at=NOON)
    alias = bulletin.create_alias(parent=factories.bulletin_index(home))
    assert alias.folio == bulletin.folio
    assert Folio.objects.count() == 1


def test_a_translation_carries_the_same(index, home, english):
    bulletin = factories.bulletin(index, issued_at=NOON)
    for page in (home, index.get_parent(), index):
        page.copy_for_translation(english)
    translation = bulletin.copy_for_translation(english)
    translation.save_revision().publish()
    assert translation.folio == bulletin.folio
    assert SearchEntry.objects.get(page_id=translation.pk).folio == bulletin.folio.label


def test_a_deleted_bulletins_number_stays_taken(index):
    factories.bulletin(index, issued_at=NOON).delete()
    assert factories.bulletin(index, issued_at=NOON).folio.number == 2


def test_an_imported_document_keeps_the_folio_that_it_brings(index):
    draft = factories.bulletin(index, "De 2009", live=False, issued_at=NOON)
    folios.record(draft, number=123, label="0123/2024")
    draft.save_revision().publish()
    assert draft.folio.label == "0123/2024"
    assert factories.bulletin(index, "Siguiente", issued_at=NOON).folio.number == 124


@pytest.mark.parametrize("values", [{"number": 1, "label": "1/2024"}, {"number": -1, "label": "1"}])
def test_an_imported_folio_that_is_taken_or_impossible_is_refused(index, values):
    factories.bulletin(index, issued_at=NOON)
    draft = factories.bulletin(index, "Otro", live=False, issued_at=NOON)
    with pytest.raises(ValidationError):
        folios.record(draft, **values)
    assert draft.folio is None
