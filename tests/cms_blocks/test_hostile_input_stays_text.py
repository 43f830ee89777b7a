"""Whatever stored data says (an import, an older version, a tampered form), a page shows it as text."""

import pytest
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.rich_text import RichText

from cms_blocks.rich_text import BoundedRichTextBlock, cleaned
from tests.cms_blocks.walk import BODY, NAMES, filled, render

pytestmark = pytest.mark.django_db
MARKUP = '"><script>alert(1)</script><img src=x onerror=alert(2)>'


@pytest.mark.parametrize("name", NAMES)
def test_markup_in_any_field_is_escaped(name):
    html = render(name, filled(BODY.child_blocks[name], lambda: MARKUP, MARKUP)).lower()
    assert "<script" not in html
    assert "<img" not in html
    assert "h&quot;" not in html


@pytest.mark.parametrize("name", NAMES)
def test_an_address_that_runs_a_script_becomes_no_link(name):
    html = render(name, filled(BODY.child_blocks[name], lambda: "words", "javascript:alert(1)"))
    assert 'href="javascript:' not in html


BAD = ("javascript:", "data:", "vbscript:", "<script", "<style", "style=", "on", "<iframe", "evil")


@pytest.mark.parametrize(
    "hostile",
    [
        '<a href="javascript:alert(1)">x</a>',
        '<a href="JaVaScRiPt:alert(1)">x</a>',
        '<a href="data:text/html,x">x</a>',
        '<a href="vbscript:x">x</a>',
        "<script>alert(1)</script>",
        "<style>*{display:none}</style>",
        '<p style="position:fixed">x</p>',
        '<p onclick="alert(1)">x</p>',
        "<iframe src='//evil.example'></iframe>",
        '<embed embedtype="media" url="https://evil.example"/>',
        '<a linktype="page" id="1 onmouseover=alert(1)">x</a>',
        "<form action='//evil.example'><input></form>",
    ],
)
def test_rich_text_keeps_only_its_own_markup(hostile):
    block = BoundedRichTextBlock()
    ways = [block.to_python(hostile), block.normalize(RichText(hostile)), block.value_from_form(hostile)]
    for value in ways:
        shown = str(value).lower()
        for bad in (
            "javascript:",
            "data:",
            "vbscript:",
            "<script",
            "<style",
            "style=",
            "on",
            "<iframe",
            "evil",
        ):
            assert bad not in shown, (bad, shown)


def test_rich_text_keeps_what_an_editor_may_write():
    kept = (
        '<p data-block-key="a1">One <b>two</b> <i>three</i> <sup>1</sup></p>'
        '<ul><li>x</li></ul><p><a linktype="page" id="3">p</a> <a href="mailto:a@example.org">m</a></p>'
    )
    assert cleaned(kept) == kept


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "ftp://example.org/x", "data:text/html,x", "//x y"]
)
def test_the_form_refuses_other_schemes(address):
    block = BODY.child_blocks["call_to_action"]
    with pytest.raises(StructBlockValidationError) as refused:
        block.clean(block.normalize({"text": "Go", "url": address}))
    assert "url" in refused.value.block_errors
