"""The comparison on the review page: words a moderator understands, and nothing that did not change."""

import datetime as dt

import pytest
from django.urls import reverse
from wagtail.utils.text import text_from_html

from tests.factories import clearance as offices
from website.models import SectionPage

TABLE = {
    "caption": "Actividades",
    "header": "row",
    "rows": [{"cells": ["Día", "Aforo"]}, {"cells": ["Lunes", "80"]}],
    "source": "",
}
MOMENT = {"date": dt.date(2026, 12, 1), "when": "", "title": "Inauguración", "text": ""}
BODY = [
    ("heading", {"text": "Programa", "level": "2", "anchor": ""}),
    ("paragraph", '<p>Lea <a href="https://uno.example/">el programa</a>.</p>'),
    ("paragraph", "<p>La entrada es libre.</p>"),
    ("table", TABLE),
    ("timeline", {"title": "Fechas", "moments": [MOMENT]}),
]


@pytest.fixture
def cleared(office, moderator):
    page = office.draft("Feria", body=BODY)
    offices.submit(page, office.editor)
    return offices.clear(page, moderator)


@pytest.fixture
def shown(client, cleared, office, moderator):
    """`shown(change)` gives the comparison's text after the editor did `change` to the body's raw data."""

    def after(change):
        page = SectionPage.objects.get(pk=cleared.pk)
        raw = list(page.body.raw_data)
        change(raw)
        page.body = page.body.stream_block.to_python(raw)
        page.save_revision(user=office.editor)
        state = offices.submit(page, office.editor)
        client.force_login(moderator)
        html = client.get(reverse("clearance:review", args=[state.pk])).content.decode()
        start = html.index('id="changes-heading"')
        return " ".join(text_from_html(html[start : html.index("</section>", start)]).split())

    return after


def test_a_choice_is_shown_by_its_label(shown):
    text = shown(lambda raw: raw[0]["value"].update(level="3"))
    assert "Nivel: Sección Parte de una sección" in text


def test_a_cell_is_named_by_its_row_and_column(shown):
    def change(raw):
        raw[3]["value"]["rows"][1]["value"]["cells"][1]["value"] = "120"

    text = shown(change)
    assert "4. Tabla cambió" in text and "Fila 2 › Celda 2: 80 120" in text
    assert "Actividades" not in text and "4 bloques quedaron igual" in text


def test_a_date_is_written_as_people_write_it(shown):
    def change(raw):
        raw[4]["value"]["moments"][0]["value"]["date"] = "2026-12-03"

    assert "1 de diciembre de 2026 3 de diciembre de 2026" in shown(change)


def test_a_moved_block_says_so_and_the_others_do_not(shown):
    def change(raw):
        raw.insert(4, raw.pop(1))

    text = shown(change)
    assert "5. Párrafo cambió de lugar" in text
    assert text.count("cambió") == 2  # the heading “Qué cambió” and the one block


def test_blocks_that_came_and_went_are_told_apart(shown):
    def change(raw):
        del raw[2]
        raw.append({"type": "paragraph", "value": "<p>Habrá sillas.</p>"})

    text = shown(change)
    assert "Párrafo bloque nuevo Habrá sillas." in text
    assert "3. Párrafo bloque eliminado La entrada es libre." in text


def test_a_link_that_leads_elsewhere_does_not_pass_for_no_change(shown):
    def change(raw):
        raw[1]["value"] = raw[1]["value"].replace("uno.example", "dos.example")

    text = shown(change)
    assert "uno" in text and "dos" in text


def test_a_change_of_bold_alone_is_named_as_such(shown):
    def change(raw):
        raw[2]["value"] = "<p>La entrada es <b>libre</b>.</p>"

    assert "La entrada es libre. (solo cambió el formato)" in shown(change)


def test_the_keys_that_the_editor_gives_to_paragraphs_are_no_change(shown):
    def change(raw):
        raw[2]["value"] = '<p data-block-key="a1b2c">La entrada es libre.</p>'

    assert "Nada difiere" in shown(change)


def test_hostile_words_stay_words(shown):
    def change(raw):
        raw[0]["value"]["text"] = "<script>alert(1)</script>"

    assert "<script>alert(1)</script>" in shown(change)  # as words: markup would be gone from the text
