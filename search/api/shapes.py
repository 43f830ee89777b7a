"""The shapes of the API's answers. A field that is here stays here: others build on it."""

from typing import Any

from django.http import HttpRequest

from ..engines.base import Answer, FacetValue, Hit
from ..parameters.labels import label_of


def answer_as_json(answer: Answer, request: HttpRequest) -> dict[str, Any]:
    return {
        "total": answer.total,
        "related": answer.related,
        "results": [_hit(hit, request) for hit in answer.hits],
        "facets": {name: [_value(name, value) for value in values] for name, values in answer.facets.items()},
        "did_you_mean": answer.did_you_mean,
        "exact_url": _exact_url(answer, request),
        "reduced": answer.reduced,
    }


def _exact_url(answer: Answer, request: HttpRequest) -> str | None:
    """Where the words are taken as they were typed, if these results are of another reading."""
    if not answer.did_you_mean or not answer.is_as_read:
        return None
    data = request.GET.copy()
    data["exact"] = "1"
    data.pop("page", None)
    return request.build_absolute_uri(f"{request.path}?{data.urlencode()}")


def _hit(hit: Hit, request: HttpRequest) -> dict[str, Any]:
    return {
        "source_id": hit.source_id,
        "type": hit.type,
        "title": hit.title,
        "url": request.build_absolute_uri(hit.url),
        "date": hit.date.isoformat() if hit.date else None,
        "institution": hit.institution,
        "highlight": hit.highlight,
        "related": hit.related,
        "pinned": hit.pinned,
        "folio": hit.folio,
        "document": _document(hit, request),
    }


def _document(hit: Hit, request: HttpRequest) -> dict[str, str] | None:
    if hit.document is None:
        return None
    return {"title": hit.document.title, "url": request.build_absolute_uri(hit.document.url)}


def _value(name: str, value: FacetValue) -> dict[str, Any]:
    label = label_of(name, value)
    return {"value": value.value, "label": label, "count": value.count}
