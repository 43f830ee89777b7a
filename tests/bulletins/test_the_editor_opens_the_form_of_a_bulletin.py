import pytest
from django.contrib.auth import get_user_model
from wagtail.users.models import UserProfile

from tests import factories
from tests.shared import shared


@shared
def index(home):
    return factories.bulletin_index(factories.institution(home, "Ayuntamiento"))


@pytest.fixture
def admin(client, db):
    client.force_login(factories.user("admin", is_superuser=True, is_staff=True))
    return client


def test_an_empty_form_says_when_the_folio_comes(admin, index):
    response = admin.get(f"/admin/pages/add/bulletins/bulletinpage/{index.pk}/")
    assert response.status_code == 200
    assert 'name="title"' in response.content.decode()


def test_the_form_of_a_published_bulletin_shows_its_folio(admin, index):
    bulletin = factories.bulletin(index)
    text = admin.get(f"/admin/pages/{bulletin.pk}/edit/").content.decode()
    assert str(bulletin.folio) in text


@pytest.mark.parametrize(
    ("zone", "city"), [("America/Tijuana", "Tijuana"), ("America/Mexico_City", "Ciudad de México")]
)
def test_the_embargo_says_in_whose_time_it_is_typed(admin, index, zone, city):
    bulletin = factories.bulletin(index)
    user = get_user_model().objects.get(username="admin")
    UserProfile.objects.update_or_create(user=user, defaults={"current_time_zone": zone})
    text = admin.get(f"/admin/pages/{bulletin.pk}/edit/").content.decode()
    assert f"En la hora de {city}." in text
