"""Misspelt, joined and split words: nearest words of the vocabulary that some listed entry still holds."""

import re
from collections.abc import Iterable, Sequence

from django.db.models import Case, Exists, OuterRef, QuerySet, Value, When
from rapidfuzz import fuzz, process
from rapidfuzz.distance import OSA

from ..analysis import Analyser, analyser_for, fold
from ..engines.base import Question
from ..models import SearchEntry
from .plan import Alternative, Group, Plan
from .splitting import parts_of
from .tables import KnownWord, Posting
from .terms import stem_term
from .vocabulary import sound_of

_SHORTEST = 4  # letters; shorter words have too many neighbours
_LONGEST_IN_DOUBT = 5  # letters of a word that may well be another word than its neighbour
_SHORT = 7  # letters; in a shorter word one slip is all that is believed
_LONGEST_SCAN = 60_000
_MOST_ALIKE = 60
_DIMINUTIVE = re.compile(r"(?P<base>\w{3,}?)(?:ec|c)?it(?P<vowel>[oa])s?")
_SAME_SOUND, _NEAR, _SPLIT = 0.95, 0.8, 0.95


def correct(plan: Plan, unknown: Sequence[int], question: Question) -> str:
    """Add corrections to the unknown groups; the question so corrected, empty where none is known."""
    analyser = analyser_for(question.locale)
    replaced: dict[str, str] = {}
    for at in unknown:
        group = plan.groups[at]
        if written := _correct(group, analyser):
            replaced[group.word] = written
    if not replaced:
        return ""
    text = " ".join([question.text, *(f'"{phrase}"' for phrase in question.phrases)])
    return _rewritten(text, analyser, replaced)


def _rewritten(text: str, analyser: Analyser, replaced: dict[str, str]) -> str:
    parts, at = [], 0
    for word in analyser.words(text):
        if word.folded in replaced:
            parts += [text[at : word.start], replaced[word.folded]]
            at = word.end
    return "".join([*parts, text[at:]])


def _correct(group: Group, analyser: Analyser) -> str:
    """Give the group the alternatives of its nearest words; the best one as it is written."""
    if len(group.word) < _SHORTEST or not re.fullmatch(r"[^\W\d]+", group.word):
        return ""
    found = _listed(analyser, _candidates(group.word, analyser.language))
    believed = [one for one in found if one[2] == _SAME_SOUND or is_believed(group.word, one[0])]
    for word, _written, factor in believed[:3]:
        group.alternatives.append(Alternative((stem_term(analyser.language, analyser.stem(word)),), factor))
    group.corrected = bool(found) and (found[0][2] < _SAME_SOUND or is_in_doubt(group.word))
    return found[0][1] if found else _split(group, analyser)


def slips_in(word: str) -> int:
    """How many letters of a word somebody may have got wrong."""
    return 1 if len(word) < _SHORT else 2


def is_in_doubt(word: str) -> bool:
    """Whether a word is so short that what is near it, or sounds like it, may be another word: caza, casa."""
    return len(word) <= _LONGEST_IN_DOUBT


def is_believed(word: str, known: str) -> bool:
    """Whether to search for the known word at once: pizza may be meant as typed, pieza is only offered."""
    return not is_in_doubt(word) or sorted(word) == sorted(known)


def sounding_like(words: Iterable[str], language: str) -> dict[str, list[tuple[str, str]]]:
    """Unknown folded words with the known ones (and how those are written) that sound so, plural or not."""
    sounds = {word: {sound_of(form) for form in _forms(word)} for word in words}
    wanted = set().union(*sounds.values()) if sounds else set()
    rows = KnownWord.objects.filter(language=language, sound__in=wanted)
    found = sorted(rows.values_list("sound", "word", "written")[:_MOST_ALIKE], key=lambda row: len(row[1]))
    known = {known_word for _sound, known_word, _written in found}
    return {
        word: [(known_word, written) for sound, known_word, written in found if sound in sounds[word]]
        for word in sounds.keys() - known
    }


def _forms(word: str) -> set[str]:
    """The word, its plural, and the word of which it is the diminutive: perrito is of perro."""
    bases = {word}
    if found := _DIMINUTIVE.fullmatch(word):
        bases |= {found["base"], found["base"] + found["vowel"]}
    return {f"{base}{ending}" for base in bases for ending in ("", "s", "es")}


def unknown_in(words: Iterable[str], locale: str) -> dict[str, list[tuple[str, str]]]:
    """The words that no text has ever held in any form, with those that sound like them."""
    asked = {fold(word) for word in words if word.isalpha()}
    analyser = analyser_for(locale)
    unknown = sounding_like(asked, analyser.language) if asked else {}
    terms = {word: stem_term(analyser.language, analyser.stem(word)) for word in unknown}
    held = set(Posting.objects.filter(term__in=terms.values()).values_list("term", flat=True).distinct())
    return {word: known for word, known in unknown.items() if terms[word] not in held}


def written(words: Iterable[str], locale: str) -> dict[str, str]:
    """How texts write the folded words; of what is public no longer, or not yet, nothing is told."""
    analyser, wanted = analyser_for(locale), set(words)
    found = dict(_held(analyser, wanted))
    return found | {word: word for word in _unlearnt(analyser, wanted - found.keys())}


def _unlearnt(analyser: Analyser, words: set[str]) -> list[str]:
    """Those words that a listed entry holds though the vocabulary has not learnt them yet."""
    terms = {word: stem_term(analyser.language, analyser.stem(word)) for word in words}
    listed = SearchEntry.objects.listed().filter(pk=OuterRef("entry"))
    held = (
        Posting.objects.filter(Exists(listed), term__in=terms.values()) if terms else Posting.objects.none()
    )
    present = set(held.values_list("term", flat=True).distinct())
    return [word for word, term in terms.items() if term in present]


def _candidates(word: str, language: str) -> list[tuple[str, str, float]]:
    """(word, as written, factor), nearest first: those that sound the same, then those a slip away."""
    same = sounding_like([word], language).get(word, [])
    found = [(known, written, _SAME_SOUND) for known, written in same]
    return found or [(known, written, _NEAR) for known, written in _near(word, language)]


def _near(word: str, language: str) -> Iterable[tuple[str, str]]:
    slips = slips_in(word)
    lengths = range(len(word) - slips, len(word) + slips + 1)
    rows = KnownWord.objects.filter(language=language, length__in=lengths)
    known = dict(rows.values_list("word", "written")[:_LONGEST_SCAN])
    nearest = process.extract(word, known.keys(), scorer=OSA.distance, score_cutoff=slips, limit=12)
    nearest = [found for found in nearest if found[1] == min(distance for _, distance, _ in nearest)]
    nearest.sort(key=lambda found: (found[0][0] != word[0], -fuzz.ratio(word, found[0])))
    return [(known_word, known[known_word]) for known_word, _distance, _ in nearest]


def _listed(analyser: Analyser, candidates: list[tuple[str, str, float]]) -> list[tuple[str, str, float]]:
    """Those candidates that a listed entry holds: the vocabulary tells nothing that is public no longer."""
    present = dict(_held(analyser, [word for word, _, _ in candidates])) if candidates else {}
    return [found for found in candidates if found[0] in present]


def _held(analyser: Analyser, words: Iterable[str]) -> QuerySet:
    """The known words that a listed entry holds, and how they are written.

    Asked word by word, so that each search of the postings ends at the first entry that is listed.
    """
    terms = {word: stem_term(analyser.language, analyser.stem(word)) for word in words}
    listed = SearchEntry.objects.listed().filter(pk=OuterRef("entry"))
    held = Posting.objects.filter(Exists(listed), term=OuterRef("term"))
    term = Case(*(When(word=word, then=Value(term)) for word, term in terms.items()))
    known = KnownWord.objects.filter(language=analyser.language, word__in=terms).annotate(term=term)
    return known.filter(Exists(held)).values_list("word", "written")


def _split(group: Group, analyser: Analyser) -> str:
    """Proteccióncivil is two words that somebody did not part."""
    parts = parts_of(group.word, analyser)
    telling = [(word, written, _SPLIT) for word, written in parts if word not in analyser.function_words]
    if len(telling) < 2 or len(_listed(analyser, telling)) < len(telling):
        return ""
    terms = tuple(stem_term(analyser.language, analyser.stem(word)) for word, _, _ in telling)
    group.alternatives.append(Alternative(terms, _SPLIT))
    return " ".join(written for _, written in parts)
