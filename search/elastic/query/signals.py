"""What lifts a document among those that match: its exact title, its name, its folio, its age."""

import datetime as dt

from .reading import Reading
from .weights import Weights

BULLETIN = "bulletin"


def lifted(query: dict, reading: Reading, weights: Weights, today: dt.date) -> dict:
    found = {"bool": {"must": [query], "should": _lifts(reading, weights)}}
    return _by_age(found, weights, today, reading.hints.preferred_type)


def _lifts(reading: Reading, weights: Weights) -> list[dict]:
    text = reading.text
    lifts = [{"term": {"folios": {"value": folio, "boost": weights.folio}}} for folio in _folios(reading)]
    if not text:
        return lifts
    return [
        *lifts,
        {"term": {"title.key": {"value": text, "boost": weights.exact_title}}},
        {"match_phrase": {"title": {"query": text, "slop": 1, "boost": weights.title_phrase}}},
        {"match_phrase": {"body": {"query": text, "slop": 2, "boost": weights.text_phrase}}},
        *[lift for name in _possible_names(reading) for lift in _names(name, weights)],
    ]


def _folios(reading: Reading) -> list[str]:
    candidates = dict.fromkeys([reading.question.folio, *reading.words])
    return [folio for folio in candidates if any(sign.isdigit() for sign in folio)]


def _possible_names(reading: Reading) -> list[str]:
    """The question itself, and where it is one expression of the thesaurus (an acronym) the others."""
    alone = reading.groups[0].others if len(reading.groups) == 1 else ()
    return [reading.typed, *alone]


def _names(text: str, weights: Weights) -> list[dict]:
    """An institution asked for by name stands first, then what it is bound by, then its bulletins."""
    whole = {"query": text, "operator": "and"}
    institution = {"term": {"type": "institution"}}
    own = {"bool": {"filter": [institution, {"match": {"title": whole}}]}}
    acronym = {"bool": {"filter": [institution, {"term": {"acronym": text}}]}}
    issued = {
        "bool": {"filter": [{"match": {"institution": whole}}], "must_not": [{"term": {"type": BULLETIN}}]}
    }
    return [
        {"constant_score": {"filter": own, "boost": weights.own_name}},
        {"constant_score": {"filter": acronym, "boost": weights.own_name}},
        {"constant_score": {"filter": issued, "boost": weights.of_the_named}},
    ]


def _by_age(query: dict, weights: Weights, today: dt.date, preferred: str) -> dict:
    """News ages; a code of ethics does not. A type that the question's words name stands before others."""
    bulletin = {"term": {"type": BULLETIN}}
    decay = {"origin": today.isoformat(), "scale": f"{weights.recency_days}d", "decay": 0.5}
    functions = [
        {"weight": 1},
        {"filter": bulletin, "gauss": {"date": decay}, "weight": weights.recency},
        {"filter": {"bool": {"must_not": [bulletin]}}, "weight": weights.recency / 2},
    ]
    if preferred:
        functions.append({"filter": {"term": {"type": preferred}}, "weight": weights.preferred_type})
    return {
        "function_score": {
            "query": query,
            "functions": functions,
            "score_mode": "sum",
            "boost_mode": "multiply",
        }
    }
