"""The picture that everybody may choose in the own account is tried and prepared as any other."""

import pytest
from django.urls import reverse
from PIL import Image as Picture
from wagtail.users.models import UserProfile

from tests import factories
from tests.factories import photographs


@pytest.fixture
def send(client, home):
    person = factories.office(home, "Ayuntamiento").editor
    type(person).objects.filter(pk=person.pk).update(first_name="Ana", last_name="Ruiz")
    client.force_login(person)

    def send(content, name):
        words = {"first_name": "Ana", "last_name": "Ruiz", "email": person.email}
        data = {f"name_email-{key}": value for key, value in words.items()}
        looks = {"theme": "system", "contrast": "system", "density": "default"}
        data |= {f"theme-{key}": value for key, value in looks.items()}
        data |= {"locale-preferred_language": "es", "locale-current_time_zone": ""}
        data["avatar-avatar"] = photographs.file(content, name)
        return client.post(reverse("wagtailadmin_account"), data)

    return send


def large(kind, **options):
    return photographs.coded(Picture.effect_noise((900, 600), 90).convert("RGB"), kind, **options)


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "yo.jpg"), ("PNG", "yo.png"), ("HEIF", "yo.heic")])
@pytest.mark.parametrize("size", [photographs.coded, large])
def test_half_of_one_is_refused_in_words(send, kind, name, size):
    whole = large(kind) if size is large else photographs.coded(Picture.effect_noise((90, 60), 90), kind)
    answer = send(whole[: len(whole) // 2], name)
    assert answer.status_code == 200
    assert "Esta imagen está dañada o incompleta." in answer.content.decode()
    assert not UserProfile.objects.exclude(avatar="").exists()


@pytest.mark.parametrize(("kind", "name"), [("JPEG", "yo.jpg"), ("HEIF", "yo.heic"), ("JPEG", "yo.jfif")])
def test_a_whole_one_is_kept_without_its_place(send, kind, name):
    assert send(photographs.telltale(kind), name).status_code == 302
    portrait = UserProfile.objects.exclude(avatar="").get().avatar
    assert portrait.name.endswith(".jpg")
    assert photographs.tells(portrait.read()) == []


def test_a_large_one_is_made_smaller_and_stands_upright(send):
    assert send(large("JPEG", exif=photographs.exif(orientation=6)), "yo.jpg").status_code == 302
    portrait = UserProfile.objects.exclude(avatar="").get().avatar
    assert Picture.open(portrait).size == (266, 400)
