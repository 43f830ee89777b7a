from django.urls import reverse

WAITING = "translators-desk-heading"


def front_page(client, user):
    client.force_login(user)
    return client.get("/admin/").content.decode()


def test_a_translator_finds_what_waits_on_the_front_page(client, translator, bulletin):
    text = front_page(client, translator)
    way = reverse("wagtail_localize:submit_page_translation", args=[bulletin.pk])
    assert way in text
    assert reverse("translation:desk") in text


def test_an_editor_is_shown_the_own_work_instead(client, office, bulletin):
    assert WAITING not in front_page(client, office.editor)


def test_nothing_of_other_institutions_is_shown(client, home, english, translator, bulletin):
    from .conftest import bilingual

    _office, other = bilingual(home, "Otra dependencia")
    assert other.title not in front_page(client, translator)
