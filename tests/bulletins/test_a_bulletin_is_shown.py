import datetime as dt
import json
import re

import pytest
from django.utils import timezone

from bulletins.models import BulletinPage, Correction
from clearance.refusals import ClearanceRefused
from tests import factories
from tests.shared import shared

NOON = dt.datetime(2023, 1, 17, 18, tzinfo=dt.UTC)


def _page(client, bulletin) -> str:
    response = client.get(bulletin.url)
    assert response.status_code == 200
    return response.content.decode()


def _linked_data(html: str, kind: str) -> dict:
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html, re.S)
    return next(data for data in map(json.loads, found) if data["@type"] == kind)


@shared
def bulletin(index):
    return factories.bulletin(
        index,
        "Toda área envía a visto bueno lo que publica",
        kicker="Redes institucionales",
        summary="Las redes institucionales son el único medio.",
        place="Coatzacoalcos, Veracruz",
        issued_at=NOON,
        body=[("paragraph", "<p>Las áreas canalizan lo que producen.</p>")],
    )


def test_folio_place_and_date_stand_above_the_headline(client, bulletin):
    html = _page(client, bulletin)
    strip, headline = html.index('class="strip"'), html.index("<h1>")
    for text in ("CMAS/0001/2023", "Coatzacoalcos, Veracruz", "17 de enero de 2023, 12:00 h"):
        assert strip < html.index(text, strip) < headline
    assert "Las áreas canalizan lo que producen." in html


def test_it_is_a_news_article_for_search_engines(client, bulletin):
    data = _linked_data(_page(client, bulletin), "NewsArticle")
    assert data["headline"] == bulletin.title
    assert data["datePublished"].startswith("2023-01-17")
    assert data["publisher"]["name"] == "Comisión Municipal de Agua"
    assert data["identifier"] == "CMAS/0001/2023"


def test_no_text_of_a_page_can_end_the_linked_data(client, index):
    html = _page(client, factories.bulletin(index, "</script><script>alert(1)</script>"))
    assert "<script>alert" not in html


def test_corrections_stand_above_the_text_the_newest_first(client, bulletin):
    for day, text in ((1, "Decía doce."), (9, "Faltaba el lugar.")):
        bulletin.corrections.add(Correction(date=dt.date(2023, 2, day), text=text, locale=bulletin.locale))
    html = _page(client, factories.publish(bulletin))
    order = [html.index(text) for text in ("Faltaba el lugar.", "Decía doce.", "Las áreas canalizan")]
    assert order == sorted(order)
    assert "Corrección del 9 de febrero de 2023" in html or "9 de febrero de 2023" in html


def test_the_press_contact_is_the_institutions_unless_it_has_its_own(client, bulletin, institution):
    institution.press_email = "prensa@cmas.example"
    factories.publish(institution)
    assert "prensa@cmas.example" in _page(client, bulletin)
    bulletin.press_email = "gira@cmas.example"
    html = _page(client, factories.publish(bulletin))
    assert "gira@cmas.example" in html
    assert "prensa@cmas.example" not in html


def test_the_press_kit_offers_documents_and_photographs_for_download(client, index):
    document, image = factories.document("Ficha técnica"), factories.image("Sala")
    bulletin = factories.bulletin(
        index,
        press_kit=[
            ("document", {"document": document, "title": "Ficha para medios"}),
            ("photograph", {"image": image, "alt": "La sala", "credit": "Comunicación Social"}),
            ("link", {"title": "Transmisión", "url": "https://example.org/en-vivo"}),
        ],
        gallery=[("photograph", {"image": image, "alt": "La sala llena"})],
        lead_image=image,
        lead_alt="Vista de la sala",
        lead_credit="Comunicación Social",
    )
    html = _page(client, bulletin)
    for text in (document.url, "Ficha para medios", image.file.url, "https://example.org/en-vivo"):
        assert text in html
    for alt in ("Vista de la sala", "La sala llena", "La sala"):
        assert f'alt="{alt}"' in html


def test_networks_are_told_what_the_photograph_shows_in_the_words_of_the_page(client, index):
    """The library's description is in one language; a translated page has its own words."""
    fields = {"lead_image": factories.image("Sala"), "lead_alt": "The full hall"}
    html = _page(client, factories.bulletin(index, **fields))
    assert '<meta property="og:image:alt" content="The full hall">' in html


def test_what_it_cites_is_shown_while_it_is_public(client, index, home):
    cited = factories.institution(home, "Instituto de la Mujer", publishes_directly=True)
    bulletin = factories.bulletin(index, cited_institution=cited.page_ptr)
    assert cited.url in _page(client, bulletin).split('id="references"')[1]
    cited.unpublish()
    assert 'id="references"' not in _page(client, bulletin)


def test_topics_are_shown_in_the_language_of_the_page(client, index, english):
    topic = factories.topic("Agua", index.locale)
    bulletin = factories.bulletin(index)
    bulletin.topics.add(topic)
    html = _page(client, factories.publish(bulletin))
    assert "<span>Agua</span>" in html


def test_a_photograph_without_alternative_text_is_not_published(index):
    draft = factories.bulletin(index, live=False, lead_image=factories.image("Sala"))
    with pytest.raises(ClearanceRefused, match=r"texto alternativo|alternative text"):
        draft.save_revision().publish()
    assert not BulletinPage.objects.get(pk=draft.pk).live


def test_an_embargoed_bulletin_is_nowhere_before_its_moment(client, index):
    draft = factories.bulletin(index, "Anuncio reservado", live=False)
    draft.go_live_at = timezone.now() + dt.timedelta(days=1)
    draft.save_revision().publish()
    assert client.get(draft.url_path.replace("/portada", "/es", 1)).status_code == 404
    assert "Anuncio reservado" not in _page(client, index)


def test_a_full_bulletin_takes_few_queries(client, index, home, django_assert_max_num_queries):
    images = [factories.image(f"Foto {n}") for n in range(6)]
    documents = [factories.document(f"Documento {n}") for n in range(6)]
    cited = factories.institution(home, "Instituto de la Mujer", publishes_directly=True)
    bulletin = factories.bulletin(
        index,
        lead_image=images[0],
        lead_alt="Primera",
        gallery=[("photograph", {"image": image, "alt": "Una"}) for image in images],
        press_kit=[("document", {"document": document}) for document in documents]
        + [("photograph", {"image": image, "alt": "Una"}) for image in images],
        cited_institution=cited.page_ptr,
    )
    bulletin.topics.add(factories.topic("Agua", index.locale))
    bulletin.corrections.add(Correction(text="Decía doce.", locale=bulletin.locale))
    factories.publish(bulletin)
    client.get(bulletin.url)  # makes the renditions
    with django_assert_max_num_queries(20) as queries:
        assert client.get(bulletin.url).status_code == 200
    print(len(queries))
