"""Whatever is typed into an address or a form: a page, a refusal in words or a 4xx. Never a server error."""

import struct
import zlib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.images.models import Image

from tests import factories
from tests.factories import admin_forms
from tests.shared import shared
from website.models import SectionPage

QUERIES = [
    "page=abc",
    "page=1e9",
    "page=-1",
    "page=0",
    "page=%00",
    "page=99999999999999999999999",
    "page=٣",
    "q=%00",
    "q=" + "a" * 10_000,
    "q=%22%22%22(((AND OR NOT*:~",
    "q=%ff%fe",
    "&".join(f"p{number}=1" for number in range(1_000)),
    "q=agua&" + "&".join(f"type=t{number}" for number in range(1_000)),
    "from=2024-02-31&to=0000-00-00",
    "from=9999-12-31&to=0001-01-01",
    "year=99999",
    "year=-5",
    "year=%00",
    "year=2024x",
    "institution=nobody",
    "institution=%00",
    "kind=unknown",
    "topic=unknown&topic=%00",
    "type=unknown",
    "sort=unknown",
    "locale=xx",
    "size=0",
    "size=1000000",
    "unknown=1",
]


@shared
def addresses(home, english):
    factories.publish(home.copy_for_translation(english))
    office = factories.institution(home, "Ayuntamiento", publishes_directly=True, accent_colour="#8a2f14")
    index = factories.bulletin_index(office)
    bulletin = factories.bulletin(index, "Aviso de obra")
    code = factories.ethics_code(office)
    section = factories.section(office, "Trámites")
    pages = [home, office, index, bulletin, code, section]
    return [
        *(page.url for page in pages),
        "/en/",
        f"{index.url}atom/",
        "/es/buscar/",
        "/en/buscar/",
        "/es/buscar/atom.xml",
        "/es/buscar/clic/",
        "/es/buscar/opensearch.xml",
        "/es/buscar/sugerencias.json",
        "/api/",
        "/api/search/",
        "/api/search/suggest/",
        "/sitemap.xml",
        "/sitemap-paginas.xml",
        "/robots.txt",
        "/salud/",
    ]


@pytest.fixture(autouse=True)
def no_limit_of_searches(monkeypatch):
    """What is asked matters here, not how often."""
    monkeypatch.setattr("search.views.limits.time.time", iter(range(10**9, 10**10, 3600)).__next__)


@pytest.mark.slow
def test_no_query_string_breaks_an_address(client, addresses):
    for address in addresses:
        for query in QUERIES:
            answer = client.get(f"{address}?{query}")
            assert answer.status_code < 500, f"{address}?{query[:60]}"


def test_a_wrong_parameter_of_the_api_is_named(client, home):
    for query in ("page=abc", "size=1000000", "from=2024-02-31", "type=unknown", "locale=xx", "year=99999"):
        answer = client.get(f"/api/search/?q=agua&{query}")
        assert answer.status_code == 400, query
        assert query.split("=")[0] in answer.content.decode()


@pytest.mark.parametrize(
    "address",
    [
        "/xx/",
        "/tzo/",
        "/es/%00/",
        "/es/no-existe/",
        "/es/" + "a/" * 500,
        "/es/" + "a" * 5_000 + "/",
        "/es/%ff%fe/",
        "/es/../../etc/passwd",
        "/media/../../etc/passwd",
        "/media/%00.png",
        "/media/images/" + "a" * 5_000,
        "/documentos/999999999999999999999/x.pdf",
        "/documentos/1/%00.pdf",
        "/images/x/1/fill-99999x99999/a.png",
        "/sitemap-otro.xml",
        "/sitemap-paginas.xml?p=abc",
        "/sitemap-paginas.xml?p=999999",
        "/estilo/acento-zzzzzz.css",
        "/api/search/no/",
    ],
)
def test_an_address_that_cannot_be_is_not_found(client, home, address):
    assert client.get(address, follow=True).status_code in (400, 404)


@pytest.mark.parametrize("method", ["head", "options", "put", "patch", "delete", "trace", "post"])
def test_no_method_breaks_an_address(client, addresses, method):
    for address in addresses:
        answer = getattr(client, method)(address)
        assert answer.status_code < 500, f"{method} {address}"
        assert method != "head" or answer.status_code == client.get(address).status_code


def _png(width: int, height: int) -> bytes:
    """A picture that says it is huge and holds next to nothing."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("rota.png", b"this is no picture", "image/png"),
        SimpleUploadedFile("vacia.png", b"", "image/png"),
        SimpleUploadedFile("trunca.png", _png(40, 40)[:40], "image/png"),
        SimpleUploadedFile("bomba.png", _png(60_000, 60_000), "image/png"),
        SimpleUploadedFile("guion.svg", b"<svg onload='alert(1)'/>", "image/svg+xml"),
        SimpleUploadedFile("nombre\x00.png", b"x", "image/png"),
        SimpleUploadedFile("grande.png", b"\x89PNG\r\n\x1a\n" + bytes(50 * 1024 * 1024), "image/png"),
    ],
    ids=lambda file: file.name,
)
def test_an_image_that_cannot_be_used_is_refused_in_words(admin_client, root, file):
    file.seek(0)
    answer = admin_client.post(reverse("wagtailimages:add"), {"title": "Foto", "file": file})
    assert answer.status_code == 200
    assert answer.context["form"].errors["file"]
    assert not Image.objects.exists()


@pytest.mark.parametrize("name", ["wagtaildocs:add", "wagtaildocs:add_multiple"])
@pytest.mark.parametrize(
    "file",
    [
        SimpleUploadedFile("programa.exe", b"MZ", "application/pdf"),
        SimpleUploadedFile("vacio.pdf", b"", "application/pdf"),
        SimpleUploadedFile("grande.pdf", b"%PDF-1.4" + bytes(50 * 1024 * 1024), "application/pdf"),
    ],
    ids=lambda file: file.name,
)
def test_a_document_that_cannot_be_used_is_refused_in_words(admin_client, root, file, name):
    file.seek(0)
    form = {"title": "Anexo", "file": file, "files[]": file}
    fetched = {"x-requested-with": "XMLHttpRequest"} if "multiple" in name else {}
    answer = admin_client.post(reverse(name), form, headers=fetched)
    assert answer.status_code == 200
    assert answer.json()["error_message"] if fetched else answer.context["form"].errors["file"]
    assert not Document.objects.exists()


TAMPERED = [
    {"slug": "../../admin"},
    {"slug": "a" * 5_000},
    {"title": ""},
    {"title": "a\x00b"},
    {"title": "a" * 100_000},
    {"body-count": "abc"},
    {"body-count": "999999"},
    {"body-count": "1", "body-0-type": "no_such_block", "body-0-deleted": "", "body-0-order": "0"},
    {"body-count": "1", "body-0-type": "heading", "body-0-order": "x", "body-0-deleted": ""},
    {"go_live_at": "2024-02-31 25:61"},
    {"expire_at": "never"},
    {"social_image": "999999"},
    {"social_image": "abc"},
    {"locale": "999", "live": "1", "owner": "1", "path": "0001", "content_type": "1"},
    {"comments-TOTAL_FORMS": "abc"},
    {"comments-TOTAL_FORMS": "99999999"},
]


@pytest.mark.parametrize("change", TAMPERED, ids=lambda change: "-".join(change)[:40])
def test_a_tampered_page_form_is_refused_and_changes_nothing_else(admin_client, home, change):
    page = factories.section(factories.institution(home, "Ayuntamiento"), "Trámites", live=False)
    form = admin_forms.editor_form(admin_client, page) | change
    answer = admin_client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), form)
    assert answer.status_code < 500
    stored = SectionPage.objects.get(pk=page.pk)
    assert (stored.path, stored.locale_id, stored.owner_id, stored.live) == (
        page.path,
        page.locale_id,
        page.owner_id,
        False,
    )


@pytest.mark.parametrize(
    ("name", "arguments"),
    [
        ("wagtailadmin_pages:add", ["bulletins", "bulletinpage", 1]),
        ("wagtailadmin_pages:add", ["auth", "user", 1]),
        ("wagtailadmin_pages:add", ["no", "such", 1]),
        ("wagtailadmin_pages:add", ["website", "sectionpage", 999_999]),
        ("wagtailadmin_pages:edit", [999_999]),
    ],
)
def test_a_form_for_what_cannot_be_is_not_served(admin_client, home, name, arguments):
    for method in (admin_client.get, admin_client.post):
        assert 300 <= method(reverse(name, args=arguments)).status_code < 500


def test_a_text_that_xml_cannot_hold_leaves_the_feeds_whole(client, home):
    index = factories.bulletin_index(home)
    factories.bulletin(index, "Aviso\x0bde\x01obra")
    for address in (f"{index.url}atom/", "/es/buscar/atom.xml?q=aviso"):
        assert "Aviso deobra" in client.get(address).content.decode()


def test_a_broken_body_of_a_form_is_refused(client, home):
    broken = {"data": b"--x\r\nno", "content_type": "multipart/form-data; boundary=x"}
    for address in ("/es/buscar/", "/admin/login/", "/api/search/"):
        assert client.post(address, **broken).status_code < 500


def _without_its_blocks(admin_client, page):
    form = admin_forms.editor_form(admin_client, page)
    del form["body-count"]
    return reverse("wagtailadmin_pages:edit", args=[page.pk]), form


def _with_answers_that_are_none(admin_client, page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk]), {
        "action-workflow-action": "1",
        "workflow-action-extra-data": "[",
    }


def _without_the_chosen_address(admin_client, page):
    return reverse("wagtailadmin_choose_page_external_link"), {}


@pytest.mark.parametrize(
    "broken", [_without_its_blocks, _with_answers_that_are_none, _without_the_chosen_address]
)
def test_a_form_that_no_browser_sends_is_refused_in_words(admin_client, home, broken):
    page = factories.section(factories.institution(home, "Ayuntamiento"), "Trámites", live=False)
    address, form = broken(admin_client, page)
    answer = admin_client.post(address, form, headers={"accept-language": "es"})
    assert answer.status_code == 400
    assert "400.html" in [template.name for template in answer.templates]
    assert "body-count" not in answer.content.decode()
