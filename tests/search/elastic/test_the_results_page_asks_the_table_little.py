import pytest

from search.elastic import keeping_up
from search.log import writing
from tests.factories.search import entry


@pytest.fixture
def page(engine, home, client):
    for number in range(30):
        entry(f"Jornada de vacunación {number}", institution="Salud", institution_key="s", topics=("Salud",))
    entry("Obras contra inundaciones")
    keeping_up.catch_up()
    client.get("/es/buscar/", {"q": "inundasion"})  # what every process remembers
    writing.flush()  # on a busy machine the log's ten seconds may end within the request that is counted
    return lambda **asked: client.get("/es/buscar/", asked).context["shown"].answer


@pytest.mark.parametrize(
    "asked",
    [
        {"q": "jornada de vacunación"},
        {"q": "jornada de vacunación", "type": "bulletin", "page": "2"},
        {"q": '"obras contra inundaciones"'},
        {"q": "salud 2024", "sort": "date"},
    ],
)
def test_six_queries_are_enough_however_many_there_are(page, django_assert_max_num_queries, asked):
    with django_assert_max_num_queries(6):
        answer = page(**asked)
    assert answer.engine == "elasticsearch" and answer.total


def test_a_word_that_no_text_holds_costs_two_more(page, django_assert_max_num_queries):
    """Whether a text holds it in another form, and whether the public may be told of what it sounds like."""
    with django_assert_max_num_queries(8):
        answer = page(q="inundasion")
    assert [hit.title for hit in answer.hits] == ["Obras contra inundaciones"]
