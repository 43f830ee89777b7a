"""The stages of an answer, strictest first. Everything typed is data of `match` queries, never syntax."""

from collections.abc import Collection, Mapping, Sequence

from search.analysis import fold

from .reading import Reading
from .weights import Weights
from .words import Group

Corrections = dict[str, tuple[str, ...]]  # by folded word

_PARTED_FIELDS = ["title.plain^3", "summary.plain^2", "body.plain", "institution.plain^2"]


def strict(reading: Reading, weights: Weights) -> dict:
    """Every group and every quoted phrase; without any words, everything. "De la" is a text about nothing."""
    musts = [*_quoted(reading, weights)]
    musts += [_or_folio(all_words(reading.groups, weights), reading, weights)] if reading.groups else []
    wishes = [_everywhere(word, weights) for word in reading.wished]
    if musts:
        return {"bool": {"must": musts, "should": wishes}}
    return {"match_none": {}} if reading.typed and not wishes else {"match_all": {}}


def _or_folio(words: dict, reading: Reading, weights: Weights) -> dict:
    """A text that looks like a folio finds what has it, though the words stand nowhere.

    Several institutions have the same number: CGCS/0002/2025 is the one of whom it names.
    """
    folio = reading.question.folio
    if not folio:
        return words
    either = {"dis_max": {"queries": [words, {"term": {"folios": folio}}]}}
    named = [group for group in reading.groups if group.text.replace(" ", "").isalpha()]
    own = [{"constant_score": {"filter": _group(one, weights), "boost": weights.folio}} for one in named]
    return {"bool": {"must": [either], "should": own}}


def looser(
    reading: Reading,
    corrections: Corrections,
    alike: Corrections,
    unheard: Mapping[str, Sequence[str]],
    weights: Weights,
) -> list[dict]:
    """The stages that fill a short page. What was quoted is a condition, and enough for the last one.

    `unheard` are the words that no text holds, each with the ways to part it in two.
    """
    quoted = _quoted(reading, weights)
    loose = some_words(reading, alike, unheard, weights)
    spelt = {"bool": {"must": [corrected(reading, corrections, unheard, weights), *quoted]}}
    return [spelt, {"bool": {"must": quoted, "should": [loose]}} if quoted else loose]


def all_words(groups: Sequence[Group], weights: Weights) -> dict:
    """Every group must be found, in any fields, as asked or in another wording."""
    return {"bool": {"must": [_group(group, weights) for group in groups]}}


def corrected(
    reading: Reading, corrections: Corrections, parted: Mapping[str, Sequence[str]], weights: Weights
) -> dict:
    """Every word must be found as typed, as the vocabulary spells it, joined with its neighbour or split."""
    words = [_word(word, corrections, parted, weights) for word in reading.words]
    groups = [_spelt(group, corrections, parted, weights) for group in reading.groups]
    ways = [
        {"bool": {"must": words}},
        {"bool": {"must": groups, "boost": weights.correction * weights.synonym}},
    ]
    ways += [all_words([Group(text)], weights) for text in joined(reading.words)]
    return {"dis_max": {"queries": ways}}


def _spelt(
    group: Group, corrections: Corrections, parted: Mapping[str, Sequence[str]], weights: Weights
) -> dict:
    words = [_word(word, corrections, parted, weights) for word in group.text.split()]
    ways = [{"bool": {"must": words}}, *_others(group, weights)]
    return ways[0] if len(ways) == 1 else {"dis_max": {"queries": ways}}


def some_words(reading: Reading, alike: Corrections, unheard: Collection[str], weights: Weights) -> dict:
    """Most of the words or what sounds like them, and titles that begin so: when nothing fits well.

    A few words that no text holds among others are not missed.
    """
    parts = [part for group in reading.groups for part in _parts(group, alike)]
    heard = [part for part in parts if part.others or fold(part.text) not in unheard]
    asked = [_group(part, weights) for part in (heard if 2 * len(heard) >= len(parts) else parts)]
    loose = {"bool": {"should": asked, "minimum_should_match": weights.loose}}
    begun = {"match": {"title.typed": {"query": reading.text, "operator": "and"}}}
    return {"dis_max": {"queries": [loose, begun]}}


def _parts(group: Group, alike: Corrections) -> list[Group]:
    """The words count one by one, each as good as another wording of all that they say together."""
    if group.year:
        return [group]
    return [Group(word, (*group.others, *alike.get(fold(word), ()))) for word in group.text.split()]


def typed(words: Sequence[str]) -> dict:
    """Titles in which every word begins as typed: while somebody is still typing."""
    return {"match": {"title.typed": {"query": " ".join(words), "operator": "and"}}}


def joined(words: Sequence[str]) -> list[str]:
    """The question with each pair of neighbours written as one word, in turn."""
    return [
        " ".join([*words[:at], words[at] + words[at + 1], *words[at + 2 :]]) for at in range(len(words) - 1)
    ]


def _quoted(reading: Reading, weights: Weights) -> list[dict]:
    """Quoted texts: word for word, in one field, without stems."""
    return [_phrase(text, weights.fields(".plain")) for text in reading.question.phrases]


def _group(group: Group, weights: Weights) -> dict:
    ways = [_everywhere(group.text, weights), *_others(group, weights)]
    return ways[0] if len(ways) == 1 else {"dis_max": {"queries": ways}}


def _others(group: Group, weights: Weights) -> list[dict]:
    """Other wordings of the group, and a date in the year that it names."""
    ways = [_everywhere(other, weights, weights.synonym) for other in group.others]
    ways += [{"term": {"year": {"value": group.year, "boost": weights.in_the_year}}}] if group.year else []
    return ways


def _word(word: str, corrections: Corrections, parted: Mapping[str, Sequence[str]], weights: Weights) -> dict:
    """A word as it is typed, as it may be spelt, and in two: proteccióncivil."""
    ways = [_everywhere(word, weights)]
    ways += [_everywhere(other, weights, weights.correction) for other in corrections.get(fold(word), ())]
    ways += [_phrase(halves, _PARTED_FIELDS) for halves in parted.get(fold(word), ())]
    return {"dis_max": {"queries": ways}}


def _everywhere(text: str, weights: Weights, boost: float = 1.0) -> dict:
    """Every word of the text, in whichever fields; what is never indexed finds nothing, not everything."""
    return {
        "multi_match": {
            "query": text,
            "fields": weights.fields(),
            "type": "cross_fields",
            "operator": "and",
            "tie_breaker": weights.tie_breaker,
            "zero_terms_query": "none",
            "boost": boost,
        }
    }


def _phrase(text: str, fields: list[str]) -> dict:
    return {"multi_match": {"query": text, "fields": fields, "type": "phrase"}}
