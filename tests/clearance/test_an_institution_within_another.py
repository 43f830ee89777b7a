"""A parent body answers for what hangs below it: its editors work there too. Each keeps its own rule."""

import pytest

from clearance import gate
from clearance.audit import live_without_clearance
from clearance.refusals import ClearanceRefused
from tests import factories
from tests.shared import shared


@shared
def parent(home):
    return factories.office(home, "Secretaría", publishes_directly=True)


@shared
def nested(parent):
    return factories.office(parent.page, "Instituto")


def may(page, user):
    return page.permissions_for_user(user)


def test_the_parent_s_exemption_does_not_reach_the_institution_within(parent, nested):
    page = nested.draft(by=parent.editor)
    assert may(page, parent.editor).can_edit()
    assert gate.needs_clearance(page)
    assert not may(page, parent.editor).can_publish()
    with pytest.raises(ClearanceRefused):
        page.get_latest_revision().publish(user=parent.editor)


def test_whoever_wrote_there_from_above_does_not_clear_it(parent, nested, moderator):
    parent.editor.groups.add(*moderator.groups.all())
    page = nested.draft(by=parent.editor)
    factories.submit(page, nested.editor)
    with pytest.raises(ClearanceRefused):
        factories.clear(page, parent.editor)


def test_the_institution_within_has_no_say_above(parent, nested):
    page = parent.draft()
    assert not may(page, nested.editor).can_edit()
    assert not may(parent.page, nested.editor).can_edit()


def test_the_draft_s_title_above_is_told_to_those_above_only(client, parent, nested):
    parent.page.title = "SECRETO7"
    parent.page.save_revision(user=parent.editor)
    client.force_login(nested.editor)
    assert "SECRETO7" not in client.get(f"/admin/pages/{nested.page.pk}/").content.decode()
    assert "SECRETO7" not in client.get(f"/admin/pages/{parent.page.pk}/").content.decode()
    client.force_login(parent.editor)
    assert "SECRETO7" in client.get(f"/admin/pages/{parent.page.pk}/").content.decode()


def test_a_translation_begun_below_it_takes_no_exemption_away(home, english):
    """What stands above is mirrored; the mirror of an exempt institution owes nothing to its parent."""
    city = factories.office(home, "Ayuntamiento")
    exempt = factories.office(city.page, "Comisión del Agua", publishes_directly=True)
    page = exempt.draft(by=exempt.editor)
    page.get_latest_revision().publish(user=exempt.editor)
    page.copy_for_translation(english, copy_parents=True)
    mirror = exempt.page.get_translation(english)
    assert mirror.alias_of_id == exempt.page.pk
    assert not gate.needs_clearance(exempt.page) and not gate.is_due(mirror)
    found = {finding.page_id for finding in live_without_clearance()}
    assert not found & {exempt.page.pk, page.pk, mirror.pk}
