import pytest
from django.urls import reverse
from django.utils.translation import override

from bulletins.models import BulletinPage
from bulletins.streams import AddressBlock
from tests import factories


@pytest.fixture
def editor(admin_client):
    return admin_client


def test_a_new_bulletin_has_its_date_and_kind_filled_in(editor, index):
    response = editor.get(reverse("wagtailadmin_pages:add", args=["bulletins", "bulletinpage", index.pk]))
    form = response.context["form"]
    assert form["issued_at"].value()
    assert form["kind"].value() == "bulletin"


def test_the_form_shows_the_folio_and_offers_no_field_for_it(editor, index):
    bulletin = factories.bulletin(index)
    response = editor.get(reverse("wagtailadmin_pages:edit", args=[bulletin.pk]))
    assert bulletin.folio.label in response.content.decode()
    assert "folio" not in response.context["form"].fields


def test_what_is_read_first_stands_first(editor, index):
    response = editor.get(reverse("wagtailadmin_pages:add", args=["bulletins", "bulletinpage", index.pk]))
    html = response.content.decode()
    order = [html.index(f'name="{name}"') for name in ("kicker", "title", "summary", "place", "kind", "slug")]
    assert order == sorted(order)


def test_the_embargo_is_called_an_embargo(editor, index):
    bulletin = factories.bulletin(index)
    html = editor.get(reverse("wagtailadmin_pages:edit", args=[bulletin.pk])).content.decode()
    assert "Embargado hasta" in html


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"issued_at": "0001-01-01 00:00"}, "entre 1900 y un año a partir de hoy"),
        ({"issued_at": "9999-12-31 23:59"}, "entre 1900 y un año a partir de hoy"),
        ({"issued_at": "31 de febrero"}, "fecha"),
        ({"cited_institution": "INDEX"}, "Elija una página del tipo indicado"),
        ({"cited_principle": "III-b"}, "Elija la página en la que está"),
        ({"slug": "atom"}, "elija otra"),
        ({"kind": "manifesto"}, "manifesto"),
    ],
)
def test_what_cannot_be_is_refused_in_words(index, values, words):
    values = {name: index.pk if value == "INDEX" else value for name, value in values.items()}
    form = _form(index, **values)
    assert not form.is_valid()
    assert words in str(form.errors)


def _form(index, **values):
    page = BulletinPage(locale=index.locale)
    handler = BulletinPage.get_edit_handler()
    data = {
        "title": "Titular",
        "slug": "titular",
        "kind": "bulletin",
        "issued_at": "2024-06-01 12:00",
    } | values
    for prefix in ("corrections", "comments"):
        data |= {f"{prefix}-TOTAL_FORMS": 0, f"{prefix}-INITIAL_FORMS": 0}
    for stream in ("body", "gallery", "press_kit"):
        data[f"{stream}-count"] = 0
    return handler.get_form_class()(data, instance=page, parent_page=index)


def test_the_same_form_with_good_values_is_taken(index):
    form = _form(index)
    assert form.is_valid(), form.errors


def test_a_link_of_the_press_kit_asks_for_a_web_address_and_not_for_where_somebody_lives():
    with override("es"):
        assert str(AddressBlock().child_blocks["url"].label) == "Dirección web"
