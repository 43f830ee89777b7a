import datetime as dt

import pytest
from django.urls import reverse
from django.utils import timezone

from search.log import writing
from search.log.privacy import is_personal
from search.models import ClickedHit, SearchedText
from tests import factories
from tests.factories.search import entry

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def empty(home):
    writing._waiting.clear()
    writing._state["pruned"] = dt.date.min


def logged():
    writing.flush()
    return list(SearchedText.objects.values_list("text", "found"))


def test_searches_are_counted_by_day_and_text(client):
    entry("Jornada de vacunación")
    client.get("/es/buscar/?q=VACUNACIÓN")
    client.get("/es/buscar/?q=submarino")
    assert logged() == [("vacunacion", 1), ("submarino", 0)]
    fields = {field.name for field in SearchedText._meta.get_fields()}
    assert fields == {"id", "day", "locale", "text", "found"}


def test_nobody_who_searches_waits_for_the_log(client, monkeypatch):
    """A writer of the database may be slow: rows are written when the answer has gone out."""
    monkeypatch.setattr(writing, "LONGEST_WAIT", -1.0)
    writing.note_search("agua", "es", 1)
    assert not SearchedText.objects.exists()
    client.get("/es/buscar/")
    assert SearchedText.objects.get().text == "agua"


@pytest.mark.parametrize(
    "text",
    [
        "228 123 45 67 89",
        "+52 (228) 123-4567",
        "2281234567",
        "ana@example.org",
        "GOMC850101MVZXXX09",
        "gomc850101mvzxxx09",
        "GOMC850101AB1",
        "GOMC 850101 AB1",
        "ABC-850101-AB1",
        "4152 3136 1234 5678",
        "mi curp es GOMC850101HVZRRL09",
    ],
)
def test_what_looks_like_a_person_is_dropped(client, text):
    assert is_personal(text)
    client.get("/es/buscar/", {"q": text})
    assert logged() == []


@pytest.mark.parametrize(
    "text", ["0123/2023", "boletín 123", "2024", "sismo 7.5", "25 de noviembre", "covid 19"]
)
def test_folios_and_years_are_nobodys(text):
    assert not is_personal(text)


def test_clicks_are_counted_by_rank(client):
    entry("Jornada de vacunación")
    assert (
        'ping="/es/buscar/clic/?q=vacunaci%C3%B3n&amp;rank=1"'
        in client.get("/es/buscar/", {"q": "vacunación"}).content.decode()
    )
    for rank in ("1", "0", "-1", "1001", "abc", "²", ""):
        assert client.post(f"/es/buscar/clic/?q=vacunacion&rank={rank}").status_code == 204
    writing.flush()
    assert list(ClickedHit.objects.values_list("text", "rank")) == [("vacunacion", 1)]


def test_nothing_is_kept_for_longer_than_ninety_days():
    old = timezone.localdate() - dt.timedelta(days=91)
    SearchedText.objects.create(day=old, locale="es", text="viejo", found=1)
    assert logged() == []


@pytest.fixture
def administrator(client):
    client.force_login(factories.user("raiz", is_superuser=True, is_staff=True))


def test_the_report_shows_what_people_search_for(client, administrator):
    for text, found in (("agua", 3), ("agua", 5), ("=cmd()", 0)):
        writing.note_search(text, "es", found)
    response = client.get(reverse("search_steering:report"))
    figures = response.context["figures"]
    assert (figures.searches, figures.empty) == (3, 1)
    assert figures.top[0] == {"text": "agua", "count": 2, "average": 4.0}
    assert [row["text"] for row in figures.without_results] == ["=cmd()"]
    assert "<svg" in response.content.decode()


def test_the_report_as_csv_calculates_nothing(client, administrator):
    writing.note_search("=cmd()", "es", 0)
    text = client.get(reverse("search_steering:report"), {"format": "csv"}).content.decode("utf-8-sig")
    assert text.splitlines()[1] == "'=cmd(),1,0.0"


def test_each_table_of_the_report_is_a_csv(client, administrator):
    writing.note_search("agua", "es", 3)
    writing.note_search("pasaporte", "es", 0)
    writing.note_click("agua", "es", 2)
    urls = client.get(reverse("search_steering:report")).context["csv_urls"]
    lines = {name: client.get(url).content.decode("utf-8-sig").splitlines() for name, url in urls.items()}
    assert lines["top"] == ["Texto,Búsquedas,Resultados en promedio", "agua,1,3.0", "pasaporte,1,0.0"]
    assert lines["empty"][1:] == ["pasaporte,1,0.0"] and lines["clicks"] == ["Posición,Clics", "2,1"]


@pytest.mark.parametrize("text", ["%", "(((((", "¿?", "-- --"])
def test_signs_alone_are_nothing_that_people_search_for(text):
    writing.note_search(text, "es", 0)
    assert logged() == []


def test_a_number_behind_the_longest_text_is_seen_before_the_text_is_cut():
    writing.note_search("necesito ayuda " * 7 + "llamen al 921 212 34 56", "es", 0)
    assert logged() == []


@pytest.mark.parametrize("query", ["days=abc", "days=1e9", "locale=xx", "format=x", "format=csv&table=x"])
def test_wrong_parameters_of_the_report_do_no_harm(client, administrator, query):
    assert client.get(f"{reverse('search_steering:report')}?{query}").status_code == 200
