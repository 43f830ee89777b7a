import datetime as dt

from django.utils import timezone
from wagtail.models import Page

from tests import factories
from tests.factories.translations import translate_texts
from tests.shared import shared
from translation.staleness import newer_source


@shared
def published(translation):
    """The translation, public, and resting on the bulletin as it stands."""
    translate_texts(translation)
    translation.save_target(publish=False)
    return factories.publish(translation.get_target_instance().latest_revision.as_object())


def republish(bulletin, after_days=1):
    moment = timezone.now() + dt.timedelta(days=after_days)
    Page.objects.filter(pk=bulletin.pk).update(last_published_at=moment)
    return moment


def read(client, page):
    return client.get(page.url).content.decode()


def test_a_translation_of_the_present_text_says_nothing(client, published):
    assert "notice--warning" not in read(client, published)


def test_a_newer_source_is_named_with_its_date_and_linked(client, published, bulletin):
    moment = republish(bulletin)
    html = read(client, published)
    assert "notice--warning" in html
    assert f'href="{bulletin.url}"' in html
    assert str(timezone.localtime(moment).year) in html
    assert "panish" in html or "spañol" in html


def test_the_source_itself_never_carries_the_notice(client, published, bulletin, django_assert_num_queries):
    republish(bulletin)
    assert "notice--warning" not in read(client, bulletin)
    page = Page.objects.select_related("locale").get(pk=bulletin.pk)
    with django_assert_num_queries(0):
        assert newer_source(page) is None


def test_a_source_that_is_not_public_is_not_named(client, published, bulletin):
    republish(bulletin)
    bulletin.unpublish()
    assert "notice--warning" not in read(client, published)


def test_synchronising_without_translating_leaves_the_reader_warned(published, bulletin, translation):
    moment = republish(bulletin)
    type(translation.source).objects.update(last_updated_at=moment + dt.timedelta(hours=1))
    assert newer_source(published).pk == bulletin.pk


def test_republishing_an_old_translation_leaves_the_reader_warned(published, bulletin, translation):
    """What counts is the text that the translator had, not the day of the button."""
    Page.objects.filter(pk=published.pk).update(last_published_at=republish(bulletin) + dt.timedelta(days=1))
    assert newer_source(Page.objects.get(pk=published.pk)).pk == bulletin.pk


def test_the_notice_costs_two_queries(published, bulletin, django_assert_num_queries):
    republish(bulletin)
    page = Page.objects.select_related("locale").get(pk=published.pk)
    with django_assert_num_queries(2):
        newer_source(page)
