"""The § of a principle or clause never begins a line by itself, however narrow the page."""

import pytest

from tests import factories

pytestmark = pytest.mark.django_db(transaction=True)

# How many links stand on the page, and which of them stand below the last word before them or are too small.
_LOOK = """() => {
  const links = [...document.querySelectorAll(".permalink")];
  const words = (link) => {
    const texts = document.createTreeWalker(link.parentElement, NodeFilter.SHOW_TEXT);
    let last = null;
    while (texts.nextNode() && !link.contains(texts.currentNode)) {
      if (texts.currentNode.data.trim()) last = texts.currentNode;
    }
    const range = document.createRange();
    const end = last.data.trimEnd().length;
    range.setStart(last, end - 1);
    range.setEnd(last, end);
    return range.getBoundingClientRect();
  };
  const wrong = links.filter((link) => {
    const box = link.getBoundingClientRect();
    return box.top >= words(link).bottom || box.height < 24 || box.width < 24;
  });
  return [links.length, wrong.length];
}"""


def test_it_stands_on_the_line_of_the_last_word_at_every_width(home, open_page):
    office = factories.institution(home, "Instituto")
    code = factories.ethics_code(office, principles=_principles())
    page = open_page(size="phone")
    page.goto(code.url)
    for width in range(320, 520, 4):
        page.set_viewport_size({"width": width, "height": 700})
        found, wrong = page.evaluate(_LOOK)
        assert found and not wrong, f"{wrong} of {found} at {width} px"


def _principles():
    words = "La información pública se entrega a tiempo y completa a quien la pide sin condición alguna"
    ends = [" ".join(words.split()[:count]) for count in range(2, 16)]
    return [("principle", {"title": end, "clauses": [{"title": end, "text": end}]}) for end in ends]
