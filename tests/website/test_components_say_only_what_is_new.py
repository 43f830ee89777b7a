import datetime as dt
from types import SimpleNamespace

import pytest
from django.core.paginator import Paginator
from django.template.loader import render_to_string
from django.utils.translation import override

ITEM = {
    "title": "Becas",
    "url": "/es/b/",
    "date": dt.date(2024, 1, 5),
    "institution": "Infoem",
    "folio": "I/1/2024",
}


def row(**context):
    return render_to_string("components/listing_item.html", {"item": ITEM, **context})


def test_a_row_names_its_institution_but_not_on_that_institution_s_own_pages():
    here = SimpleNamespace(institution=SimpleNamespace(title="Infoem"))
    elsewhere = SimpleNamespace(institution=SimpleNamespace(title="Otra"))
    assert "Infoem" not in row(frame=here)
    assert "I/1/2024" in row(frame=here)
    assert "Infoem" in row(frame=elsewhere)


@pytest.mark.parametrize("context", [{}, {"frame": SimpleNamespace(institution=None)}])
def test_a_row_needs_no_frame(context):
    assert "I/1/2024</span> · Infoem" in row(**context)


def test_a_bar_writes_its_numbers_with_a_point_as_mexico_does():

    with override("es"):
        bar = render_to_string(
            "components/progress.html", {"value": 1.5, "max": 4, "label": "Metas", "id": "m"}
        )
    assert 'value="1.5"' in bar
    assert "1.5 de 4" in bar


def test_the_pages_of_a_list_keep_its_filters(rf):

    page = Paginator(range(100), 10).page(5)
    html = render_to_string(
        "components/pagination.html", {"page_obj": page}, request=rf.get("/es/b/?kind=x&page=5")
    )
    assert 'href="?kind=x&amp;page=6"' in html
    assert html.count('aria-current="page"') == 1
