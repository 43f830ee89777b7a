from search.analysis import analyser_for
from search.elastic import indices
from tests.search import stems


def test_the_index_has_the_terms_of_the_embedded_engine(server):
    index = indices.create(server, "es")
    words = " ".join((*stems.MEET, *stems.APART, "estado", "estados", "crisis", "gas"))
    answer = server.indices.analyze(index=index, field="title", text=words)
    assert [token["token"] for token in answer["tokens"]] == analyser_for("es").terms(words)
