"""The database engine: what left the public is told by nobody, in the moment in which it leaves."""

import pytest

from .changes import CHANGES
from .places import WORDS

WHILE_PUBLIC = {  # every sink can tell: a sink that never could would prove nothing
    "results",
    "results_without_a_text",
    "results_of_a_slip",
    "hits_of_the_word",
    "did_you_mean",
    "suggestions",
    "counts",
    "feed_of_a_search",
    "list_of_bulletins",
    "feed_of_the_list",
    "front_page",
    "institution",
    "sitemap",
}


def test_while_it_is_public_every_sink_tells_and_every_place_is_found(scene, told):
    found = told()
    assert {sink for sink, _ in found} == WHILE_PUBLIC
    assert {place for sink, place in found if sink == "hits_of_the_word"} == set(WORDS)


@pytest.mark.parametrize("change", CHANGES, ids=str)
def test_afterwards_none_tells(scene, told, change, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=True):
        change.make(scene)
    assert told(change.places) == set()
