"""Did-you-mean for the reader, and corrections of single words for the second stage."""

from collections.abc import Iterable, Sequence

from search.analysis import fold

LIKELY = 0.0005  # the least score of a suggestion that is shown


def request(text: str) -> dict:
    return {
        "phrase": {
            "text": text,
            "phrase": {
                "field": "spelling",
                "size": 1,
                "max_errors": 2,
                "confidence": 1.0,
                "gram_size": 2,
                "direct_generator": [
                    {"field": "spelling", "suggest_mode": "missing", "min_word_length": 4, "prefix_length": 1}
                ],
            },
        },
        "words": {
            "text": text,
            "term": {
                "field": "words",
                "suggest_mode": "missing",
                "size": 3,
                "min_word_length": 4,
                "prefix_length": 1,
                "max_edits": 2,
                "string_distance": "damerau_levenshtein",
            },
        },
    }


def did_you_mean(answer: dict, text: str) -> str:
    """The likeliest phrase, else the question with its unknown words as the vocabulary spells them."""
    for entry in answer.get("phrase", []):
        for option in entry["options"]:
            if option["score"] >= LIKELY and fold(option["text"]) != fold(text):
                return option["text"]
    better = corrections(answer)
    spelt = " ".join(better.get(fold(word), (word,))[0] for word in text.split())
    return spelt if fold(spelt) != fold(text) else ""


def corrections(answer: dict) -> dict[str, tuple[str, ...]]:
    """Each unknown word with the words of the vocabulary that are spelt most like it."""
    return {
        entry["text"]: tuple(option["text"] for option in entry["options"])
        for entry in answer.get("words", [])
        if entry["options"]
    }


def strange_words(better: str, asked: Sequence[str]) -> list[str]:
    """What the reader would learn from a suggestion: its words that were not asked for."""
    known = {fold(word) for word in asked}
    return [word for word in better.split() if fold(word) not in known]


def proof(words: Sequence[str], public: dict) -> dict:
    """How many documents of those that are `public` hold each word.

    The suggesters read all terms of the index, also those of pages that are embargoed, expired, withdrawn
    or gone: a word is told only when somebody could read it on a page.
    """
    holds = {word: {"match": {"words": word}} for word in words}
    return {
        "query": {"bool": public | {"should": list(holds.values()), "minimum_should_match": 1}},
        "aggs": {"holding": {"filters": {"filters": holds}}},
        "size": 0,
        "track_total_hits": False,
        "timeout": "500ms",
    }


def are_proved(answers: Iterable[dict | None]) -> bool:
    return all(answer and _holds_each(answer) for answer in answers)


def _holds_each(answer: dict) -> bool:
    return all(held["doc_count"] for held in answer["aggregations"]["holding"]["buckets"].values())
