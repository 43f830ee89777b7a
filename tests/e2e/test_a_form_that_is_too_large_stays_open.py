"""What Django would not read is not sent: the person reads why, and the text stays where it was typed."""

import pytest
from playwright.sync_api import expect

from tests import factories
from website import large_forms

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(("setting", "limit"), [("NUMBER_FIELDS", 10), ("MEMORY_SIZE", 500)])
def test_the_text_stays_and_the_sentence_is_read(home, log_in, settings, setting, limit):
    factories.administrator("admin")
    page = log_in("admin")
    setattr(settings, f"DATA_UPLOAD_MAX_{setting}", limit)
    section = factories.section(home)
    page.goto(f"/admin/pages/{section.pk}/edit/")
    title = page.locator("#id_title")
    title.fill("Un título largo " * 10)
    page.get_by_role("button", name="Guardar borrador").click()
    expect(page.locator(".messages")).to_contain_text(large_forms.sentence())
    expect(title).to_have_value("Un título largo " * 10)
    assert (
        section.get_latest_revision() is None or "largo" not in section.get_latest_revision().content["title"]
    )
