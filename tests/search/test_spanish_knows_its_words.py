"""The list of words that are what somebody meant: `search/analysis/spanish_words`."""

import pytest

from search.analysis import analyser_for, fold

KNOWN = [
    "tortuga", "tortugas", "inscribirme", "notaría", "pavimentaron", "niñez", "vergüenza",
    "Herrera", "Yunes", "Ximena", "Coatzacoalcos", "Huixquilucan", "mototaxi", "zika",
]  # fmt: skip
MISSPELT = ["vacunasion", "transparensia", "protecsion", "biblotecas", "suspencion", "ospital", "yuvias"]


@pytest.mark.parametrize("word", KNOWN)
def test_words_names_and_places_are_known_in_every_form(word):
    assert analyser_for("es-mx").knows(fold(word))


@pytest.mark.parametrize("word", MISSPELT)
def test_what_is_often_misspelt_is_not(word):
    assert not analyser_for("es").knows(fold(word))


def test_other_languages_have_no_list():
    assert not analyser_for("tzo").knows("tortuga") and not analyser_for("en").knows("tortuga")
