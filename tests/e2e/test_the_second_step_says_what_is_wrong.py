import pytest
from playwright.sync_api import expect

from tests import factories
from website.second_factor import devices

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize("size", ["phone", "desk"])
def test_a_wrong_code_is_told_where_it_was_typed(home, open_page, size):
    """Wagtail's style sheet hides what stands at a field of its log-in page."""
    person = factories.office(home, "Coatzacoalcos").editor
    device = devices.unconfirmed_of(person)
    device.confirmed = True
    device.save()
    page = open_page(size=size)
    page.goto("/admin/login/")
    page.fill("input[name=username]", person.username)
    page.fill("input[name=password]", person.username)
    page.click("button[type=submit]")
    page.fill("input[name=code]", "000000")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Ese código no abre.")).to_be_visible()
