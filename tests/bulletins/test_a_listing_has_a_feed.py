import datetime as dt
from xml.etree import ElementTree

import pytest
from django.utils.http import http_date

from bulletins.models import BulletinPage
from search.models import SearchEntry
from tests import factories

ATOM = {"a": "http://www.w3.org/2005/Atom"}
NOON = dt.datetime(2024, 6, 1, 18, tzinfo=dt.UTC)


def _feed(client, index, **query):
    response = client.get(f"{index.url}atom/", query)
    assert response.status_code == 200
    assert response["Content-Type"].startswith("application/atom+xml")
    return ElementTree.fromstring(response.content)


def _titles(feed) -> list[str]:
    return [entry.findtext("a:title", namespaces=ATOM) for entry in feed.findall("a:entry", ATOM)]


def test_it_carries_the_bulletins_with_all_a_reader_needs(client, index):
    factories.bulletin(index, "Tarifas & obras", summary="Qué cambia.", issued_at=NOON)
    feed = _feed(client, index)
    entry = feed.find("a:entry", ATOM)
    assert _titles(feed) == ["Tarifas & obras"]
    assert entry.findtext("a:summary", namespaces=ATOM) == "Qué cambia."
    assert entry.findtext("a:published", namespaces=ATOM).startswith("2024-06-01T12:00:00-06:00")
    assert entry.find("a:link", ATOM).get("href").endswith("/boletines/tarifas-obras/")
    assert entry.findtext("a:id", namespaces=ATOM).startswith("urn:uuid:")
    assert feed.find("a:link[@rel='self']", ATOM).get("href").endswith("/boletines/atom/")


def test_a_summary_is_text_even_where_it_reads_like_a_tag(client, index):
    """Readers of feeds take a summary for HTML: they must show these signs, not obey them."""
    factories.bulletin(index, summary="Si x < 5, <b>no</b> pague")
    summary = _feed(client, index).find("a:entry/a:summary", ATOM)
    assert summary.get("type") == "html"
    assert summary.text == "Si x &lt; 5, &lt;b&gt;no&lt;/b&gt; pague"


def test_it_carries_the_same_filters_as_the_list(client, index):
    factories.bulletin(index, "De 2023", issued_at=NOON.replace(year=2023))
    factories.bulletin(index, "De 2024", issued_at=NOON)
    assert _titles(_feed(client, index, year="2023")) == ["De 2023"]
    html = client.get(index.url, {"year": "2023"}).content.decode()
    assert f'href="{index.url}atom/?year=2023"' in html


def test_the_name_of_an_entry_stays_when_its_address_changes(client, index):
    bulletin = factories.bulletin(index)
    before = _feed(client, index).findtext("a:entry/a:id", namespaces=ATOM)
    bulletin = BulletinPage.objects.get(pk=bulletin.pk)
    bulletin.slug = "otra-direccion"
    factories.publish(bulletin)
    assert _feed(client, index).findtext("a:entry/a:id", namespaces=ATOM) == before


def test_its_date_is_that_of_the_list_s_last_change(client, index):
    bulletin = factories.bulletin(index)
    later = NOON.replace(year=2100)
    SearchEntry.objects.filter(page_id=bulletin.pk).update(changed_at=later)
    assert client.get(f"{index.url}atom/")["Last-Modified"] == http_date(later.timestamp())


@pytest.mark.parametrize("header", ["ETag", "Last-Modified"])
def test_who_has_it_already_gets_it_unrendered(client, index, header, monkeypatch):
    factories.bulletin(index)
    known = client.get(f"{index.url}atom/")[header]
    asked = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}[header]
    monkeypatch.setattr("bulletins.feeds.BulletinFeed.items", lambda self: pytest.fail("rendered"))
    response = client.get(f"{index.url}atom/", headers={asked: known})
    assert response.status_code == 304
    assert response.content == b""


@pytest.mark.parametrize("change", ["publish", "unpublish", "edit", "expire"])
def test_any_change_of_the_list_makes_it_new(client, index, change):
    bulletin = factories.bulletin(index)
    known = client.get(f"{index.url}atom/")["ETag"]
    match change:
        case "publish":
            factories.bulletin(index, "Otro")
        case "unpublish":
            bulletin.unpublish()
        case "edit":
            bulletin.title = "Corregido"
            factories.publish(bulletin)
        case "expire":
            bulletin.expire_at = NOON
            factories.publish(bulletin)
    response = client.get(f"{index.url}atom/", headers={"If-None-Match": known})
    assert response.status_code == 200


def test_the_feed_of_a_hidden_list_is_hidden_too(client, index):
    factories.bulletin(index)
    index.unpublish()
    assert client.get(f"{index.url}atom/").status_code == 404
    index.refresh_from_db()
    index.live, index.expire_at = True, NOON
    index.save()
    assert client.get(f"{index.url}atom/").status_code == 404
