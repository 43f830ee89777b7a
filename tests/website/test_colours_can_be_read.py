"""Every text colour of the style sheet, and every accent that an institution may choose, keeps 4.5 to 1."""

import re
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from website.colours import DARK_GROUNDS, LIGHT_GROUNDS, contrast, in_the_dark, is_accent, validate_accent

SHEET = Path("site/static/css/voceria.css").read_text(encoding="utf-8")
LIGHT, DARK = (dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", part)) for part in SHEET.split("@media", 2)[:2])
TEXTS = ["ink", "muted", "accent", "good", "warn", "bad"]
hexadecimals = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


def test_contrast_is_the_standard_s():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
@pytest.mark.parametrize("text", TEXTS)
def test_texts_stand_out_from_both_grounds(theme, text):
    assert contrast(theme[text], theme["paper"]) >= 4.5
    assert contrast(theme[text], theme["surface"]) >= 4.5


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])
def test_controls_and_marks_stand_out(theme):
    assert contrast(theme["accent-ink"], theme["accent"]) >= 4.5
    assert contrast(theme["ink"], theme["mark"]) >= 4.5
    assert contrast(theme["rule-strong"], theme["paper"]) >= 3
    assert contrast(theme["focus"], theme["paper"]) >= 3


def test_the_python_grounds_are_those_of_the_style_sheet():
    assert (LIGHT["paper"], LIGHT["surface"]) == LIGHT_GROUNDS
    assert (DARK["paper"], DARK["surface"]) == DARK_GROUNDS


@given(hexadecimals)
def test_an_accepted_accent_is_readable_in_the_dark_too(colour):
    if is_accent(colour):
        assert min(contrast(in_the_dark(colour), ground) for ground in DARK_GROUNDS) >= 4.5


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#12345g", "#0b5563;}", "0b5563", "#0b5563\n"])
def test_what_is_no_colour_is_refused(colour):
    with pytest.raises(ValidationError):
        validate_accent(colour)


def test_a_pale_colour_is_refused_with_its_contrast():
    with pytest.raises(ValidationError, match=r"1\.\d"):
        validate_accent("#f2d36b")
    validate_accent("#0b5563")
