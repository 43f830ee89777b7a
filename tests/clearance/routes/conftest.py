"""Somebody with every right that Wagtail knows, so that only the gate stands in the way."""

import pytest
from wagtail.models import Page

from clearance.groups import grant_on_page
from tests import factories
from tests.shared import shared


@shared
def attacker(office, exempt, english):
    """An editor of both offices whose groups were given publish permission on the whole tree by mistake."""
    person = factories.user("atacante", office.section.editors, exempt.section.editors)
    root = Page.objects.get(depth=1)
    everything = {"add", "change", "publish", "bulk_delete", "lock", "unlock"}
    grant_on_page(office.section.editors, root, everything)
    return person


@pytest.fixture(params=["attacker", "administrator"])
def intruder(request):
    return request.getfixturevalue(request.param)


def is_live(page):
    return Page.objects.get(pk=page.pk).live
