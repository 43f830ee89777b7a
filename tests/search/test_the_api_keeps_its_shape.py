import json
from datetime import date
from pathlib import Path

import pytest

from tests.factories.search import entry

pytestmark = pytest.mark.django_db


def test_golden_answer(client):
    entry(
        "Jornada de vacunación en el puerto",
        source_id="b-1",
        url="/es/salud/jornada/",
        date=date(2024, 5, 3),
        summary="Vacunas <b>gratuitas</b> & sin cita.",
        institution="Servicios de Salud",
        institution_key="11111111-1111-1111-1111-111111111111",
        topics=("Salud",),
        folio="SS-0012/2024",
    )
    entry("Bacheo en la avenida")
    golden = Path(__file__).parent / "data" / "golden_answer.json"
    assert client.get("/api/search/?q=vacunacion&locale=es").json() == json.loads(golden.read_bytes())


@pytest.mark.parametrize("name", ["SERVICIOS DE SALUD", "servicios-de-salud", "SESVER", "a-key"])
def test_an_institution_has_four_names(client, name):
    own = {"institution": "Servicios de Salud", "institution_key": "a-key"}
    entry("Servicios de Salud", type="institution", url="/es/servicios-de-salud/", acronym="SESVER", **own)
    entry("Jornada de vacunación", **own)
    entry("Vacunación de otros")
    answer = client.get("/api/search/", {"q": "vacunación", "institution": name}).json()
    assert [hit["title"] for hit in answer["results"]] == ["Jornada de vacunación"]


def test_suggestions_are_a_list_of_strings(client):
    entry("Jornada de vacunación en el puerto")
    entry("Vacunación canina")
    answer = client.get("/api/search/suggest/?q=vacun&locale=es").json()
    assert answer == ["Vacunación canina", "Jornada de vacunación en el puerto"]


@pytest.mark.parametrize(
    ("address", "parameter"),
    [
        ("page=abc", "page"),
        ("page=1e9", "page"),
        ("page=99999999", "page"),
        ("size=101", "size"),
        ("locale=xx", "locale"),
        ("from=2024-02-31", "from"),
        ("to=ayer", "to"),
        ("type=novela", "type"),
        ("year=24", "year"),
        ("institution=nadie", "institution"),
        ("sort=color", "sort"),
        ("q=" + "a" * 10_000, "q"),
        ("&".join(f"p{n}=1" for n in range(1000)), "q"),
    ],
)
def test_a_wrong_parameter_is_named_with_status_400(client, address, parameter):
    for path in ("/api/search/", "/api/search/suggest/"):
        response = client.get(f"{path}?{address}")
        assert response.status_code == 400
        assert response.json()["parameter"] == parameter
        assert response.json()["error"].endswith(".")


@pytest.mark.parametrize(
    "text", ["\x00", "a\x00b", "' OR 1=1 --", "*:*", "{}", "(((", '"', "\\", "%", "😀", "�"]
)
def test_hostile_texts_are_plain_text(client, text):
    entry("Jornada de vacunación")
    for path in ("/api/search/", "/api/search/suggest/", "/es/buscar/"):
        assert client.get(path, {"q": text}).status_code == 200


def test_other_sites_may_read_that_they_ask_too_often(client):
    for _ in range(241):
        response = client.get("/api/search/")
    assert response.status_code == 429 and response["Retry-After"] == "60"
    assert response["Access-Control-Allow-Origin"] == "*"
    assert response.json()["error"].startswith("Demasiadas solicitudes")
