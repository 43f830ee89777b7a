import pytest
from django.urls import reverse

from tests import factories
from tests.factories import clearance as offices
from tests.shared import shared
from website.models import SectionPage


@shared
def office(home):
    return offices.office(home, "Ayuntamiento")


@shared
def locked(office):
    page = office.draft("Expediente")
    page.locked, page.locked_by = True, offices.moderator()
    page.save()
    return page


@pytest.mark.parametrize("who", ["editor", "administrator"])
def test_nobody_deletes_what_another_has_locked(client, office, locked, who):
    client.force_login(office.editor if who == "editor" else offices.administrator())
    client.post(reverse("wagtailadmin_pages:delete", args=[locked.pk]))
    assert SectionPage.objects.filter(pk=locked.pk).exists()


def test_nor_what_lies_above_it(client, office, locked):
    below = factories.page_below(SectionPage.objects.get(pk=locked.pk), SectionPage, live=False)
    SectionPage.objects.filter(pk=locked.pk).update(locked=False, locked_by=None)
    SectionPage.objects.filter(pk=below.pk).update(locked=True)
    client.force_login(offices.administrator())
    client.post(reverse("wagtailadmin_pages:delete", args=[locked.pk]))
    assert SectionPage.objects.filter(pk=below.pk).exists()


def test_the_bulk_action_holds_too(client, office, locked):
    client.force_login(offices.administrator())
    client.post(f"/admin/bulk/wagtailcore/page/delete/?id={locked.pk}&next=/admin/")
    assert SectionPage.objects.filter(pk=locked.pk).exists()


def test_unlocked_it_is_deleted(client, office, locked):
    SectionPage.objects.filter(pk=locked.pk).update(locked=False, locked_by=None)
    client.force_login(offices.administrator())
    client.post(reverse("wagtailadmin_pages:delete", args=[locked.pk]))
    assert not SectionPage.objects.filter(pk=locked.pk).exists()
