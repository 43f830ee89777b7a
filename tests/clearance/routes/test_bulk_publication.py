"""Publishing many pages at once."""

from urllib.parse import urlencode

import pytest
from django.urls import reverse

from clearance import refusals
from clearance.refusals import ClearanceRefused

from .conftest import is_live


def bulk(client, action, *pages, **form):
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
    return client.post(f"{address}?{urlencode([('id', page.pk) for page in pages])}", form, follow=True)


def test_only_what_needs_no_clearance_is_published(client, office, exempt, intruder):
    held, free = office.draft("Uno"), exempt.draft("Dos")
    client.force_login(intruder)
    bulk(client, "publish", held, free)
    assert not is_live(held)
    assert is_live(free)


def test_the_confirmation_says_what_to_do_instead(client, office, exempt, intruder):
    held, free = office.draft("Uno"), exempt.draft("Dos")
    client.force_login(intruder)
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "publish"])
    advice = str(refusals.uncleared(held.pk))
    assert advice in client.get(f"{address}?id={held.pk}&id={free.pk}").content.decode()
    assert advice not in client.get(f"{address}?id={free.pk}").content.decode()


def test_descendants_in_a_section_that_needs_clearance_stay_drafts(client, home, office, administrator):
    held = office.draft("Uno")
    client.force_login(administrator)
    bulk(client, "publish", home, include_descendants="on")
    assert not is_live(held)


def test_the_revision_itself_refuses(office, administrator):
    with pytest.raises(ClearanceRefused):
        office.draft().get_latest_revision().publish(user=administrator, skip_permission_checks=True)
