"""An answer that is kept costs one query; the first reader after any change sees the change."""

import re

import pytest
from django.core.cache import caches
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page, PageViewRestriction, Site

from page_cache.models import public_version
from tests import factories
from website.models import Topic


def queries(client, address):
    with CaptureQueriesContext(connection) as captured:
        client.get(address)
    return len(captured)


def test_what_is_kept_asks_for_the_version_and_nothing_else(citizen, bulletin):
    address = bulletin.get_url()
    assert queries(citizen, address) > 1
    assert queries(citizen, address) == 1


def publish_another(bulletin, index, office):
    factories.bulletin(index, "Recién publicado")


def unpublish(bulletin, index, office):
    bulletin.unpublish()


def delete(bulletin, index, office):
    Page.objects.get(pk=bulletin.pk).specific.delete()


def move(bulletin, index, office):
    other = factories.bulletin_index(
        factories.institution(office.get_parent(), "Otra", publishes_directly=True)
    )
    Page.objects.get(pk=bulletin.pk).specific.move(other, pos="last-child")


def change_the_address(bulletin, index, office):
    bulletin.slug = "otro-lugar"
    factories.publish(bulletin)


def restrict(bulletin, index, office):
    PageViewRestriction.objects.create(page=bulletin, restriction_type="login")


def restrict_what_is_above(bulletin, index, office):
    PageViewRestriction.objects.create(page=office, restriction_type="login")


def write_raw_sql(bulletin, index, office):
    Page.objects.filter(pk=bulletin.pk).update(title="Escrito sin pasar por nadie")


def rename_the_institution(bulletin, index, office):
    office = Page.objects.get(pk=office.pk).specific
    office.title = "Municipio"
    factories.publish(office)


CHANGES = [
    publish_another, unpublish, delete, move, change_the_address, restrict, restrict_what_is_above,
    write_raw_sql, rename_the_institution,
]  # fmt: skip


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_the_first_reader_after_a_change_sees_it(citizen, bulletin, index, office, change):
    """What is read is compared with what is rendered anew, on the pages that show the bulletin."""
    addresses = [office.get_url(), index.get_url(), bulletin.get_url(), "/es/", f"{index.get_url()}atom/"]
    before = [said(citizen, address) for address in addresses]
    assert before == [said(citizen, address) for address in addresses]
    version = public_version()
    change(bulletin, index, office)
    assert public_version() != version
    after = [said(citizen, address) for address in addresses]
    assert after != before
    caches["pages"].clear()
    assert after == [said(citizen, address) for address in addresses]


def said(client, address):
    """Without the clock: a feed that holds nothing tells when it was made."""
    answer = client.get(address)
    body = re.sub(rb"<updated>[^<]*</updated>(?=<subtitle)", b"", answer.content)
    return answer.status_code, answer.headers.get("Location", ""), body


def test_a_draft_changes_nothing(citizen, bulletin):
    before = public_version()
    bulletin.title = "Todavía un borrador"
    bulletin.save_revision()
    assert public_version() == before
    assert queries(citizen, bulletin.get_url()) > 1
    assert queries(citizen, bulletin.get_url()) == 1


def test_a_new_draft_changes_nothing(index):
    before = public_version()
    factories.bulletin(index, "Aún no", live=False)
    assert public_version() == before


def test_a_change_that_is_taken_back_changes_nothing(bulletin):
    before = public_version()
    with pytest.raises(RuntimeError), transaction.atomic():
        Page.objects.filter(pk=bulletin.pk).update(title="Otra cosa")
        raise RuntimeError
    assert public_version() == before


@pytest.mark.parametrize("change", ["topic", "redirect", "site", "image"])
def test_what_stands_around_a_page_is_followed(bulletin, photograph, change):
    topic = factories.topic("Agua", bulletin.locale)
    before = public_version()
    {
        "topic": lambda: Topic.objects.filter(pk=topic.pk).update(name="Ríos"),
        "redirect": lambda: Redirect.add_redirect("/es/viejo", bulletin),
        "site": lambda: Site.objects.update(site_name="Otro nombre"),
        "image": lambda: type(photograph).objects.update(title="Otro título"),
    }[change]()
    assert public_version() != before
