import pytest
from django.urls import reverse

from tests import factories

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")


@pytest.fixture
def cited(home, index):
    code = factories.ethics_code(index.get_parent())
    factories.bulletin(index, "Boletín que cita", cited_code=code.page_ptr, cited_principle="III-b")
    return code


def usage(page):
    return reverse("wagtailadmin_pages:usage", args=[page.pk])


def test_the_confirmation_leads_to_who_cites(client, cited):
    client.force_login(factories.administrator())
    confirmation = client.get(reverse("wagtailadmin_pages:delete", args=[cited.pk])).content.decode()
    assert f"{usage(cited)}?describe_on_delete=1" in confirmation
    assert "Boletín que cita" in client.get(usage(cited)).content.decode()


def test_that_of_several_pages_too(client, cited):
    client.force_login(factories.administrator())
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    assert usage(cited) in client.get(f"{address}?id={cited.pk}").content.decode()
