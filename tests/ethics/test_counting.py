import pytest

from ethics.numerals import letter, roman


@pytest.mark.parametrize(
    ("number", "numeral"),
    [
        (1, "I"),
        (3, "III"),
        (4, "IV"),
        (9, "IX"),
        (11, "XI"),
        (14, "XIV"),
        (40, "XL"),
        (49, "XLIX"),
        (1994, "MCMXCIV"),
    ],
)
def test_roman_numerals(number, numeral):
    assert roman(number) == numeral


@pytest.mark.parametrize(
    ("number", "name"), [(1, "a"), (2, "b"), (26, "z"), (27, "aa"), (52, "az"), (53, "ba")]
)
def test_letters(number, name):
    assert letter(number) == name
