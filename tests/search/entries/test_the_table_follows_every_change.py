"""Every change of what is public is in the table when its transaction commits: one test a way to change."""

import datetime as dt

from django.utils import timezone
from wagtail.models import Page, PageViewRestriction, Site

from search.database.tables import Posting
from search.models import SearchEntry
from tests import factories
from tests.shared import shared
from website.models import Topic


@shared
def office(home):
    return factories.institution(home, "Ayuntamiento", publishes_directly=True, slug="ayuntamiento")


@shared
def index(office):
    return factories.bulletin_index(office, slug="boletines")


@shared
def bulletin(index):
    return factories.bulletin(index, "Rendición de cuentas", slug="rendicion")


def row(page):
    return SearchEntry.objects.filter(page_id=page.pk, visible=True).first()


def restricted(page):
    return PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def test_published(bulletin):
    assert row(bulletin).title == "Rendición de cuentas"
    assert row(bulletin).institution == "Ayuntamiento"


def test_unpublished(bulletin):
    bulletin.unpublish()
    assert row(bulletin) is None
    emptied = SearchEntry.objects.get(page_id=bulletin.pk)
    assert (emptied.title, emptied.body, emptied.url) == ("", "", "")


def test_unpublished_with_all_below(office, index, bulletin):
    Page.objects.get(pk=office.pk).specific.unpublish(set_expired=False)
    assert row(office) is None


def test_a_draft_changes_nothing(bulletin):
    version = row(bulletin).version
    bulletin.title = "Secreto"
    bulletin.save_revision()
    assert row(bulletin).title == "Rendición de cuentas"
    assert row(bulletin).version == version


def test_expired_though_no_command_has_run(bulletin):
    bulletin.expire_at = timezone.now() + dt.timedelta(hours=1)
    bulletin.save()
    later = timezone.now() + dt.timedelta(hours=2)
    assert SearchEntry.objects.public().filter(page_id=bulletin.pk).exists()
    assert not SearchEntry.objects.public(later).filter(page_id=bulletin.pk).exists()


def test_moved_with_all_below(home, office, index, bulletin):
    other = factories.institution(home, "Sistema DIF", publishes_directly=True, slug="dif")
    version = row(bulletin).version
    Page.objects.get(pk=index.pk).move(other, pos="last-child")
    assert row(bulletin).url == "/es/dif/boletines/rendicion/"
    assert row(index).url == "/es/dif/boletines/"
    assert row(bulletin).institution == "Sistema DIF"
    assert row(bulletin).version > version


def test_a_move_writes_each_row_once_and_no_word_anew(home, index, bulletin):
    other = factories.section(home, "Archivo")
    index.move(other, pos="last-child")
    versions = {page.pk: row(page).version for page in (index, bulletin)}
    postings = set(Posting.objects.filter(entry__page_id=bulletin.pk).values_list("pk", flat=True))
    Page.objects.get(pk=index.pk).specific.move(home, pos="last-child")
    assert {page.pk: row(page).version - 1 for page in (index, bulletin)} == versions
    assert set(Posting.objects.filter(entry__page_id=bulletin.pk).values_list("pk", flat=True)) == postings


def test_moved_before_any_signal_of_the_commit(home, index, bulletin, monkeypatch):
    """The rows change inside the move's own transaction, so that a process killed after it loses nothing."""
    other = factories.institution(home, "Sistema DIF", publishes_directly=True, slug="dif")
    from wagtail.actions import move_page

    monkeypatch.setattr(move_page.post_page_move, "send", lambda **kwargs: [])
    Page.objects.get(pk=index.pk).move(other, pos="last-child")
    assert row(bulletin).url == "/es/dif/boletines/rendicion/"


def test_moved_below_a_restricted_page(home, index, bulletin):
    closed = factories.institution(home, "Sistema DIF", publishes_directly=True, slug="dif")
    restricted(closed)
    Page.objects.get(pk=index.pk).move(closed, pos="last-child")
    assert row(bulletin) is None
    assert row(index) is None


def test_another_address_for_all_below(office, bulletin):
    office = Page.objects.get(pk=office.pk).specific
    office.slug = "municipio"
    office.save()
    assert row(office).url == "/es/municipio/"
    assert row(bulletin).url == "/es/municipio/boletines/rendicion/"


def test_restricted_and_opened_again_with_all_below(office, index, bulletin):
    restriction = restricted(office)
    assert [row(page) for page in (office, index, bulletin)] == [None] * 3
    restriction.delete()
    assert all(row(page) for page in (office, index, bulletin))


def test_published_below_a_restricted_page(office, index):
    restricted(office)
    assert row(factories.bulletin(index, "Después")) is None


def test_deleted_with_all_below(office, index, bulletin):
    Page.objects.get(pk=office.pk).delete()
    assert not SearchEntry.objects.filter(
        page_id__in=[office.pk, index.pk, bulletin.pk], visible=True
    ).exists()


def test_an_institution_renamed(office, bulletin):
    version = row(bulletin).version
    office = Page.objects.get(pk=office.pk).specific
    office.title = "Municipio de Coatzacoalcos"
    office.acronym = "MC"
    office.save()
    assert row(bulletin).institution == "Municipio de Coatzacoalcos"
    assert row(bulletin).version > version


def test_another_acronym_of_the_institution(office, bulletin):
    office = Page.objects.get(pk=office.pk).specific
    office.acronym = "AYTO"
    office.save()
    assert row(bulletin).acronym == "AYTO"


def test_an_alias_has_a_row_of_its_own(home, bulletin):
    other = factories.institution(home, "Sistema DIF", publishes_directly=True, slug="dif")
    alias = bulletin.create_alias(parent=other, update_slug="copia")
    assert row(alias).title == "Rendición de cuentas"
    assert row(alias).url == "/es/dif/copia/"


def test_saving_the_same_again_is_no_change(bulletin):
    version = row(bulletin).version
    type(bulletin).objects.get(pk=bulletin.pk).save()
    assert row(bulletin).version == version


def test_a_version_never_goes_back(bulletin):
    versions = [row(bulletin).version]
    bulletin.unpublish()
    versions.append(SearchEntry.objects.get(page_id=bulletin.pk).version)
    factories.publish(type(bulletin).objects.get(pk=bulletin.pk))
    versions.append(row(bulletin).version)
    assert versions == sorted(set(versions))


def test_a_row_is_behind_until_its_present_version_is_acknowledged(bulletin):
    behind = SearchEntry.objects.behind().filter(page_id=bulletin.pk)
    assert behind.exists()
    SearchEntry.objects.filter(page_id=bulletin.pk).update(indexed_version=row(bulletin).version)
    assert not behind.exists()
    bulletin.unpublish()
    assert behind.exists()


def test_a_topic_renamed_and_deleted(index, spanish):
    topic = Topic.objects.create(name="Agua", slug="agua", locale=spanish)
    bulletin = factories.bulletin(index, "Corte", topics=[topic])
    assert row(bulletin).topics == ["Agua"]
    topic.name = "Agua potable"
    topic.save()
    assert row(bulletin).topics == ["Agua potable"]
    topic.delete()
    assert row(bulletin).topics == []


def test_the_host_of_one_of_several_sites(home, bulletin, django_capture_on_commit_callbacks):
    """Where there are several sites an address names its host."""
    other = factories.home_page(home.get_parent(), slug="otra")
    with django_capture_on_commit_callbacks(execute=True):
        Site.objects.create(hostname="otra.example", root_page=other)
    assert row(bulletin).url == "http://localhost/es/ayuntamiento/boletines/rendicion/"
    site = Site.objects.get(is_default_site=True)
    site.hostname = "nueva.example"
    with django_capture_on_commit_callbacks(execute=True):
        site.save()
    assert row(bulletin).url == "http://nueva.example/es/ayuntamiento/boletines/rendicion/"
    with django_capture_on_commit_callbacks(execute=True):
        Site.objects.get(hostname="otra.example").delete()
    assert row(bulletin).url == "/es/ayuntamiento/boletines/rendicion/"
