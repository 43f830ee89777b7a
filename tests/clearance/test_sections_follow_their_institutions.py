"""Groups, permissions, collection and workflow come from the institution, and stay in line with it."""

from django.contrib.auth.models import Group
from django.urls import reverse
from wagtail.models import GroupPagePermission, Page, WorkflowPage

from clearance import groups, sections
from clearance.models import Section
from tests import factories


def rights(group, page):
    held = GroupPagePermission.objects.filter(group=group, page=page)
    return set(held.values_list("permission__codename", flat=True))


def test_where_clearance_is_needed_nobody_holds_publish(office, exempt):
    assert rights(office.section.editors, office.page) == {"add_page", "change_page"}
    assert rights(exempt.section.editors, exempt.page) == {"add_page", "change_page", "publish_page"}


def test_the_workflow_stands_exactly_where_clearance_is_needed(office, exempt):
    assert WorkflowPage.objects.get(page=office.page).workflow == groups.clearance_workflow()
    assert not WorkflowPage.objects.filter(page=exempt.page).exists()


def test_ending_the_exemption_takes_publish_away_and_keeps_what_is_live(exempt):
    page = exempt.draft()
    page.get_latest_revision().publish()
    exempt.section.publishes_directly = False
    exempt.section.save()
    sections.apply_permissions(exempt.section)
    assert rights(exempt.section.editors, exempt.page) == {"add_page", "change_page"}
    assert Page.objects.get(pk=page.pk).live


def test_saving_again_changes_nothing(office):
    before = (Group.objects.count(), GroupPagePermission.objects.count(), Section.objects.count())
    for _ in range(2):
        sections.ensure(office.page)
    groups.clearance_workflow()
    assert (Group.objects.count(), GroupPagePermission.objects.count(), Section.objects.count()) == before


def test_two_institutions_of_one_name_share_no_group(home):
    one = factories.office(home, "Ayuntamiento")
    two = factories.institution(home, "Ayuntamiento", slug="otro")
    assert Section.objects.get(translation_key=two.translation_key).editors != one.section.editors


def test_a_new_name_renames_the_groups(office):
    office.page.title = "Puerto"
    factories.publish(office.page)
    office.section.refresh_from_db()
    assert office.section.editors.name == "Editores · Puerto"
    assert office.section.collection.name == "Puerto"


def test_a_translation_shares_the_section_and_its_translators_may_write_there(office, home, english):
    home.copy_for_translation(english)
    translated = office.page.copy_for_translation(english)
    section = Section.objects.get(translation_key=translated.translation_key)
    assert section == office.section
    assert rights(section.translators, translated) == {"add_page", "change_page"}
    assert rights(section.translators, office.page) == set()
    assert WorkflowPage.objects.filter(page=translated).exists()
    assert section.name == office.page.title


def test_administrators_alone_open_the_settings(client, office, moderator, administrator):
    address = reverse("sections:edit", args=[office.section.pk])
    for person in (office.editor, moderator):
        client.force_login(person)
        assert client.get(address).status_code == 302
        client.post(address, {"publishes_directly": "on"})
        office.section.refresh_from_db()
        assert not office.section.publishes_directly
    client.force_login(administrator)
    assert client.get(address).status_code == 200


def test_the_settings_change_rule_and_people_together(client, office, administrator):
    newcomer = factories.user("nueva")
    client.force_login(administrator)
    form = {"publishes_directly": "on", "editor_members": [newcomer.pk], "translator_members": []}
    client.post(reverse("sections:edit", args=[office.section.pk]), form)
    office.section.refresh_from_db()
    assert office.section.publishes_directly
    assert office.section.changed_by == administrator
    assert list(office.section.editors.user_set.all()) == [newcomer]
    assert "publish_page" in rights(office.section.editors, office.page)


def test_no_draft_carries_the_exemption(office):
    assert "publishes_directly" not in office.page.get_latest_revision().content
    assert not hasattr(office.page, "publishes_directly")
