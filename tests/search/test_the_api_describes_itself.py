"""The OpenAPI document is valid, says what the views read, and fits what they answer."""

import json

import jsonschema
import pytest
from openapi_spec_validator import validate

from search.api import openapi
from tests.factories.search import entry

pytestmark = pytest.mark.django_db


@pytest.fixture
def described(client):
    return client.get("/api/openapi.json").json()


def schema_of(described, name):
    return described["components"]["schemas"][name]


def test_the_document_is_valid(described):
    validate(described)
    assert described["servers"] == [{"url": "http://testserver"}]


def test_every_answer_names_the_document(client):
    assert client.get("/api/search/?q=agua").headers["Link"] == '</api/openapi.json>; rel="service-desc"'


@pytest.mark.parametrize("question", ["q=agua", "q=nada", "q=agua&size=1&page=2", "type=bulletin&year=2024"])
def test_answers_fit_their_schema(client, described, question):
    entry("Agua para todos", folio="A-1/2024")
    answer = client.get(f"/api/search/?{question}").json()
    schema = schema_of(described, "Answer")
    jsonschema.validate(answer, schema)
    assert set(answer) == set(schema["properties"])
    for result in answer["results"]:
        assert set(result) == set(schema["properties"]["results"]["items"]["properties"])


def test_suggestions_and_errors_fit_theirs(client, described):
    entry("Agua para todos")
    jsonschema.validate(client.get("/api/search/suggest/?q=ag").json(), schema_of(described, "Suggestions"))
    jsonschema.validate(client.get("/api/search/?year=dos").json(), schema_of(described, "Error"))


@pytest.mark.parametrize(
    ("address", "parameters"),
    [("search/", openapi.search_parameters), ("search/suggest/", openapi.suggestion_parameters)],
)
def test_every_parameter_that_is_described_is_taken_and_no_other(client, address, parameters):
    values = {"locale": "es", "type": "bulletin", "year": "2024", "from": "2024-01-01", "to": "2024-12-31"}
    values |= {"sort": "date", "exact": "1", "page": "1", "size": "5", "q": "agua", "topic": "Agua"}
    for name in set(parameters()) - {"institution"}:
        assert client.get(f"/api/{address}", {name: values[name]}).status_code == 200, name
    refused = client.get(f"/api/{address}", {"q": "agua", "tipo": "bulletin"})
    assert (refused.status_code, refused.json()["parameter"]) == (400, "tipo")


def test_the_short_description_names_the_same_parameters_and_the_document(client):
    short = client.get("/api/").json()
    assert short["openapi"] == "http://testserver/api/openapi.json"
    assert set(short["search"]["parameters"]) == set(openapi.search_parameters())
    assert set(short["suggest"]["parameters"]) == set(openapi.suggestion_parameters())


@pytest.mark.parametrize("number", ["size", "page"])
def test_the_bounds_that_are_described_are_those_that_hold(client, number):
    schema = openapi.search_parameters()[number]
    largest = schema["maximum"] if number == "size" else schema["maximum"] // 10
    assert client.get("/api/search/", {number: largest}).status_code == 200
    assert client.get("/api/search/", {number: schema["maximum"] + 1}).status_code == 400


def test_the_site_s_name_stands_above(client, settings):
    settings.WAGTAIL_SITE_NAME = "Comunicación Social"
    assert json.loads(client.get("/api/openapi.json").content)["info"]["title"] == "Comunicación Social"
