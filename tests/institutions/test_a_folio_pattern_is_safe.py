import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from institutions.folio_pattern import DEFAULT_PATTERN, check_folio_pattern, write_folio


@pytest.mark.parametrize(
    ("pattern", "label"),
    [
        (DEFAULT_PATTERN, "CMAS/0012/2024"),
        ("{number}/{year}", "12/2024"),
        ("Boletín {number:03d}-{year} ({acronym})", "Boletín 012-2024 (CMAS)"),
    ],
)
def test_placeholders_are_filled_in(pattern, label):
    check_folio_pattern(pattern)
    assert write_folio(pattern, "CMAS", 12, 2024) == label


def test_a_missing_acronym_leaves_no_separator():
    assert write_folio(DEFAULT_PATTERN, "", 12, 2024) == "0012/2024"


def test_an_acronym_with_braces_is_only_text():
    assert write_folio(DEFAULT_PATTERN, "{year}", 12, 2024) == "{year}/0012/2024"


@pytest.mark.parametrize(
    "pattern",
    [
        "",
        "{year}",
        "{number}",
        "{number.__class__}/{year}",
        "{number!r}/{year}",
        "{number:>999999999}/{year}",
        "{number}/{year}/{0}",
        "{number}/{year}/{acronym.upper}",
        "{number}/{year}}",
        "{number}/{year}\n",
    ],
)
def test_any_other_pattern_is_refused(pattern):
    with pytest.raises(ValidationError):
        check_folio_pattern(pattern)


@given(st.text(max_size=80))
def test_no_pattern_ever_fails_to_be_written(pattern):
    assert isinstance(write_folio(pattern, "CMAS", 1, 2024), str)
