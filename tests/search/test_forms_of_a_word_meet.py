import pytest

from search.analysis import analyser_for
from tests.search import stems


def terms(forms):
    return {term for form in forms.split() for term in analyser_for("es").terms(form)}


@pytest.mark.parametrize("forms", stems.MEET)
def test_singular_and_plural_have_one_term(forms):
    assert len(terms(forms)) == 1


@pytest.mark.parametrize("forms", stems.APART)
def test_different_words_keep_different_terms(forms):
    assert len(terms(forms)) == 2
