"""What holds for every block: it says what it is, shows what it makes, and has no way for raw markup."""

from html import unescape

import pytest
from django.template.loader import get_template
from django.urls import reverse
from django.utils.html import strip_tags
from wagtail.blocks import RawHTMLBlock

from tests.cms_blocks.walk import BODY, NAMES, all_within, preview_of

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", NAMES)
def test_it_has_an_icon_a_label_help_and_a_group(name):
    block = BODY.child_blocks[name]
    assert block.meta.icon != "placeholder"
    assert block.meta.label
    assert len(str(block.get_description())) > 20
    assert block.meta.group


@pytest.mark.parametrize("name", NAMES)
def test_every_field_inside_has_a_label(name):
    for path, block in all_within(BODY.child_blocks[name]):
        assert block.meta.label or block.label, path


@pytest.mark.parametrize("name", NAMES)
def test_its_preview_renders_with_the_site_styles(name, admin_client):
    block = BODY.child_blocks[name]
    assert block.is_previewable
    response = admin_client.get(reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix})
    content = unescape(response.content.decode())
    assert response.status_code == 200
    assert "css/voceria" in content
    own = " ".join(block.get_searchable_content(preview_of(name))).split()
    words = strip_tags(content)
    assert [word for word in own if word in words or word in content] == own


@pytest.mark.parametrize("name", NAMES)
def test_it_has_a_template_of_its_family(name):
    template = BODY.child_blocks[name].meta.template
    assert template.startswith("cms_blocks/")
    get_template(template)


def test_no_block_takes_raw_markup():
    assert not [path for path, block in all_within(BODY) if isinstance(block, RawHTMLBlock)]
