"""The API in OpenAPI 3.1, made of the bounds that the views keep, so that it says what they do."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, JsonResponse, QueryDict
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ..engines.base import RESULT_WINDOW
from ..parameters import WrongParameter
from ..parameters.reading import LONGEST_TEXT, LONGEST_VALUE, MOST_VALUES, SORTS
from ..parameters.types import known_types

Schema = dict[str, Any]
LARGEST_PAGE, LARGEST_LIST = 100, 20


def _one_of(values: Any, default: str = "") -> Schema:
    return {"type": "string", "enum": list(values)} | ({"default": default} if default else {})


def _number(largest: int, default: int) -> Schema:
    return {"type": "integer", "minimum": 1, "maximum": largest, "default": default}


def _several(one: Schema) -> Schema:
    return {"type": "array", "items": one, "maxItems": MOST_VALUES}


_TEXT = {"type": "string", "maxLength": LONGEST_TEXT}
_NAME = {"type": "string", "maxLength": LONGEST_VALUE}
_DATE = {"type": "string", "format": "date"}


def suggestion_parameters() -> dict[str, Schema]:
    locales = _one_of((code for code, _name in settings.LANGUAGES), settings.LANGUAGE_CODE)
    return {"q": _TEXT, "locale": locales, "size": _number(LARGEST_LIST, 8)}


def search_parameters() -> dict[str, Schema]:
    return suggestion_parameters() | {
        "type": _several(_one_of(sorted(known_types()))),
        "institution": _several(_NAME),
        "topic": _several(_NAME),
        "year": _several({"type": "string", "pattern": "^(19|20)[0-9]{2}$"}),
        "from": _DATE,
        "to": _DATE,
        "sort": _one_of(SORTS, SORTS[0]),
        "exact": _one_of(("0", "1"), "0"),
        "page": _number(RESULT_WINDOW, 1),
        "size": _number(LARGEST_PAGE, 10),
    }


def refuse_unknown(data: QueryDict, known: dict[str, Schema]) -> None:
    """A misspelt filter that is passed over would answer another question than was asked."""
    for name in data:
        if name not in known:
            said = _("There is no parameter “%(name)s”. There are: %(known)s.")
            raise WrongParameter(name[:80], said % {"name": name[:80], "known": ", ".join(known)})


def _object(**fields: Schema) -> Schema:
    return {"type": "object", "properties": fields, "required": list(fields)}


def _schemas() -> dict[str, Schema]:
    text, truth, count = {"type": "string"}, {"type": "boolean"}, {"type": "integer", "minimum": 0}
    address = {"type": "string", "format": "uri"}
    document = _object(title=text, url=address)
    day = {"type": ["string", "null"], "format": "date"}
    facets = {"type": "array", "items": _object(value=text, label=text, count=count)}
    result = _object(
        source_id=text, type=text, title=text, url=address, date=day,
        institution=text, highlight=text, related=truth, pinned=truth, folio=text,
        document={"oneOf": [document, {"type": "null"}]},
    )  # fmt: skip
    answer = _object(
        total=count, related=count, results={"type": "array", "items": result},
        facets={"type": "object", "additionalProperties": facets}, did_you_mean=text,
        exact_url={"type": ["string", "null"], "format": "uri"}, reduced=truth,
    )  # fmt: skip
    error = _object(error=text, parameter={"type": ["string", "null"]})
    return {"Answer": answer, "Suggestions": {"type": "array", "items": text}, "Error": error}


def _operation(name: str, summary: str, schema: str, parameters: dict[str, Schema]) -> Schema:
    content = {
        key: {"application/json": {"schema": {"$ref": f"#/components/schemas/{key}"}}}
        for key in (schema, "Error")
    }
    return {
        "operationId": name,
        "summary": summary,
        "parameters": [{"name": key, "in": "query", "schema": value} for key, value in parameters.items()],
        "responses": {
            "200": {"description": "The answer", "content": content[schema]},
            "400": {"description": "A parameter cannot be read; it is named", "content": content["Error"]},
            "429": {"description": "Too many questions in a minute", "content": content["Error"]},
        },
    }


def document(server: str) -> Schema:
    search = _operation("search", "What the public may find", "Answer", search_parameters())
    suggest = _operation("suggest", "Titles and topics that begin so", "Suggestions", suggestion_parameters())
    return {
        "openapi": "3.1.0",
        "info": {"title": settings.WAGTAIL_SITE_NAME, "version": "1"},
        "servers": [{"url": server}],
        "paths": {
            reverse("search_api:results"): {"get": search},
            reverse("search_api:suggestions"): {"get": suggest},
        },
        "components": {"schemas": _schemas()},
    }


@require_safe
def openapi(request: HttpRequest) -> JsonResponse:
    response = JsonResponse(document(f"{request.scheme}://{request.get_host()}"))
    response["Access-Control-Allow-Origin"] = "*"
    return response
