import pytest

from tests import factories
from website.models import Topic


@pytest.fixture
def admin(client, db):
    client.force_login(factories.user("admin", is_superuser=True, is_staff=True))
    return client


@pytest.mark.parametrize("kind", ["bulletins/bulletinpage", "plans/programplanpage"])
def test_a_spanish_page_offers_spanish_topics_only(admin, home, english, kind):
    Topic.objects.create(name="Vivienda", slug="vivienda", locale=home.locale)
    Topic.objects.create(name="Housing", slug="housing", locale=english)
    office = factories.institution(home, "Ayuntamiento")
    parent = factories.bulletin_index(office) if "bulletin" in kind else office
    text = admin.get(f"/admin/pages/add/{kind}/{parent.pk}/").content.decode()
    assert "Vivienda" in text and "Housing" not in text
