from itertools import count

import pytest

from tests.cms_blocks.walk import BODY, NAMES, filled

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", NAMES)
def test_every_text_of_a_block_is_searchable(name):
    numbers = count()
    written = []

    def word():
        written.append(f"word{next(numbers)}x")
        return written[-1]

    block = BODY.child_blocks[name]
    found = " ".join(block.get_searchable_content(block.normalize(filled(block, word, "a-code"))))
    assert written
    assert [text for text in written if text not in found] == []
    assert "a-code" not in found


@pytest.mark.parametrize("name", NAMES)
def test_empty_and_absent_values_add_nothing(name):
    block = BODY.child_blocks[name]
    value = block.to_python({}) if name != "paragraph" else block.to_python("")
    assert "None" not in block.get_searchable_content(value)
    assert all(text.strip() for text in block.get_searchable_content(value)) or name == "paragraph"
