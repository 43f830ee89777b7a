"""What stands before a restricted page: the site's own look, what to do, and nothing of what is behind."""

import pytest
from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import PageViewRestriction

from tests import factories
from tests.shared import shared
from website.models import SectionPage


@shared
def page(home):
    return factories.page_below(home, SectionPage, title="Canario reservado")


def restrict(page, kind, **fields):
    restriction = PageViewRestriction(page=page, restriction_type=kind, **fields)
    restriction.save()
    return restriction


def test_a_password_is_asked_for_in_the_site_s_look(client, page):
    restrict(page, "password", password="la buena")
    text = client.get(page.url).content.decode()
    assert "Se abre con contraseña" in text and "css/voceria.css" in text and 'content="noindex"' in text
    assert "Canario" not in text


def test_a_wrong_password_is_told_and_the_right_one_opens(client, page):
    restriction = restrict(page, "password", password="la buena")
    address = reverse("wagtailcore_authenticate_with_password", args=[restriction.pk, page.pk])
    answer = client.post(address, {"password": "mala", "return_url": page.url})
    assert "La contraseña no es correcta" in answer.content.decode()
    client.post(address, {"password": "la buena", "return_url": page.url})
    assert "Canario reservado" in client.get(page.url).content.decode()


@pytest.mark.parametrize("kind", ["login", "groups"])
def test_an_account_is_asked_for_and_the_way_of_the_second_step_is_shown(client, page, kind):
    restrict(page, kind)
    answer = client.get(page.url, follow=True)
    text = answer.content.decode()
    assert "Se abre con su cuenta" in text and "css/voceria.css" in text and "Canario" not in text
    assert f"{reverse('wagtailadmin_login')}?next={page.url}" in text


def test_whoever_is_of_another_group_is_told_so(client, page):
    restrict(page, "groups").groups.add(Group.objects.create(name="Gabinete"))
    client.force_login(factories.user("ana"))
    text = client.get(page.url, follow=True).content.decode()
    assert "Usted entró como ana" in text


def test_whoever_logs_in_there_reads_the_page(client, page):
    restrict(page, "login")
    factories.user("ana")
    form = client.get(page.url, follow=True)
    address = form.redirect_chain[-1][0]
    answer = client.post(address, {"username": "ana", "password": "ana", "next": page.url}, follow=True)
    assert "Canario reservado" in answer.content.decode()
