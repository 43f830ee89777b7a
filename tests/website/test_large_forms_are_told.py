"""What fits our own limits is saved; what does not is told in Spanish, and the text stays."""

import json

import pytest
from django.urls import reverse
from wagtail.models import Page

from tests import factories
from tests.factories.admin_forms import editor_form
from website import large_forms

pytestmark = pytest.mark.django_db
ROWS, COLUMNS = 200, 20


@pytest.fixture
def page(home):
    return factories.section(home)


@pytest.fixture
def editor(client):
    client.force_login(factories.administrator())
    return client


def address(page):
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def item(prefix, at):
    return {f"{prefix}-{at}-deleted": "", f"{prefix}-{at}-order": str(at), f"{prefix}-{at}-id": ""}


def table(at, rows, columns):
    """A table as the editor posts it: with every counter, place and cell."""
    body, cells = f"body-{at}-value", range(columns)
    form = item("body", at) | {
        f"body-{at}-type": "table",
        f"{body}-caption": "Gasto",
        f"{body}-header": "row",
    }
    form |= {f"{body}-source": "", f"{body}-rows-count": str(rows)}
    for row in range(rows):
        inner = f"{body}-rows-{row}-value-cells"
        form |= item(f"{body}-rows", row) | {f"{inner}-count": str(columns)}
        for cell in cells:
            form |= item(inner, cell) | {f"{inner}-{cell}-value": f"{row}.{cell}"}
    return form


def told(html, words):
    """Beside the field: the editor's script reads its errors from JSON in the page."""
    return json.dumps(words)[1:-1] in html


def save(editor, page, *tables, **headers):
    form = editor_form(editor, page, **{"body-count": str(len(tables))})
    for at, size in enumerate(tables):
        form |= table(at, *size)
    return editor.post(address(page), form, **headers)


@pytest.mark.parametrize("size", [(200, 13), (ROWS, COLUMNS)])
def test_a_table_within_its_limits_is_saved(editor, page, size):
    assert save(editor, page, size).status_code == 302
    saved = Page.objects.get(pk=page.pk).get_latest_revision_as_object().body[0].value["rows"]
    assert (len(saved), len(saved[-1]["cells"])) == size
    assert saved[size[0] - 1]["cells"][size[1] - 1] == f"{size[0] - 1}.{size[1] - 1}"


@pytest.mark.parametrize("size", [(ROWS + 1, 2), (2, COLUMNS + 1)])
def test_a_table_beyond_them_is_told_at_its_field_and_stays_in_the_form(editor, page, size):
    before = page.latest_revision_id
    html = save(editor, page, size).content.decode()
    assert told(html, "El máximo número de elementos es")
    assert f"{size[0] - 1}.{size[1] - 1}" in html
    assert Page.objects.get(pk=page.pk).latest_revision_id == before


def test_a_page_that_holds_too_much_is_told_at_its_largest_field(editor, page, monkeypatch):
    monkeypatch.setattr("website.page_form.MOST_FIELDS", 500)
    html = save(editor, page, (30, 10)).content.decode()
    assert told(html, "Esta página contiene más de lo que puede guardarse de una vez.")
    assert "29.9" in html


def test_what_django_does_not_read_is_answered_in_spanish(editor, page, settings):
    settings.DATA_UPLOAD_MAX_NUMBER_FIELDS = 300
    answer = save(editor, page, (30, 10))
    assert answer.status_code == 413
    assert "demasiado grande" in answer.content.decode()


@pytest.mark.parametrize(("setting", "limit"), [("NUMBER_FIELDS", 300), ("MEMORY_SIZE", 2000)])
def test_the_editor_s_own_saving_is_told_so_too(editor, page, settings, setting, limit):
    form = editor_form(editor, page, **{"body-count": "1"}) | table(0, 30, 10)
    setattr(settings, f"DATA_UPLOAD_MAX_{setting}", limit)
    answer = editor.post(address(page), form, headers={"accept": "application/json"})
    assert answer.status_code == 413
    assert answer.json()["success"] is False
    assert "Divi" in answer.json()["error_message"] or "Repárt" in answer.json()["error_message"]


def test_every_limit_of_one_block_fits_django_s(settings):
    largest = len(table(0, ROWS, COLUMNS))
    assert largest * 3 < large_forms.MOST_FIELDS
    assert large_forms.MOST_FIELDS < settings.DATA_UPLOAD_MAX_NUMBER_FIELDS


def test_a_stranger_s_large_form_is_not_read(client, home):
    answer = client.post("/admin/login/", {"username": "x" * 300_000})
    assert answer.status_code == 413


def test_a_count_without_its_rows_is_no_form_of_the_editor_s(editor, page):
    form = editor_form(editor, page, **{"body-count": "999999"})
    assert editor.post(address(page), form).status_code == 400
