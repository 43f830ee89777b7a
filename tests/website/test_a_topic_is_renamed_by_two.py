"""A topic stands on many pages: its name changes where two people agree, or one administrator says why."""

import pytest
from django.core import mail
from django.urls import reverse
from wagtail.models import ModelLogEntry

from bulletins.models import BulletinPage
from clearance.refusals import ClearanceRefused
from search.models import SearchEntry
from tests import factories
from tests.factories.clearance import office as make_office
from website.models import TopicRename
from website.renames import acts

WHY = "El congreso cambió el nombre del programa esta mañana."


@pytest.fixture
def topic(spanish):
    return factories.topic("Agua", spanish)


@pytest.fixture
def office(home):
    return make_office(home, "Ayuntamiento")


@pytest.fixture
def draft(office, topic):
    page = factories.bulletin(factories.bulletin_index(office.page), live=False, owner=office.editor)
    page.topics = [topic]
    page.save_revision(user=office.editor)
    return BulletinPage.objects.get(pk=page.pk)


@pytest.fixture
def page(office, draft):
    factories.submit(draft, office.editor)
    return factories.clear(draft, factories.moderator("quien_aprobo"))


def shown(client, page):
    return client.get(page.url).content.decode()


@pytest.mark.parametrize("change", [{"name": "Despilfarro"}, {"slug": "despilfarro"}])
def test_nobody_renames_what_a_cleared_page_carries(page, topic, change):
    vars(topic).update(change)
    with pytest.raises(ClearanceRefused):
        topic.save()


def test_nor_deletes_it(page, topic):
    with pytest.raises(ClearanceRefused):
        topic.delete()


def test_nor_what_waits_for_clearance(office, draft, topic):
    factories.submit(draft, office.editor)
    topic.name = "Despilfarro"
    with pytest.raises(ClearanceRefused):
        topic.save()


def test_nor_gives_it_another_name_in_a_new_language(page, topic, english):
    with pytest.raises(ClearanceRefused):
        factories.topic("Waste", english, translation_of=topic)
    assert factories.topic("Agua", english, translation_of=topic).pk


def test_of_a_draft_and_of_an_office_that_publishes_directly_it_is_renamed_at_once(
    home, draft, topic, spanish
):
    topic.name = "Agua potable"
    topic.save()
    exempt = make_office(home, "CMAS", publishes_directly=True)
    theirs = factories.topic("Drenaje", spanish)
    page = factories.bulletin(factories.bulletin_index(exempt.page), live=False)
    page.topics = [theirs]
    page.save_revision().publish(user=exempt.editor)
    theirs.name = "Alcantarillado"
    theirs.save()
    assert SearchEntry.objects.get(page_id=page.pk).topics == ["Alcantarillado"]


def test_the_form_proposes_and_a_moderator_agrees(client, page, topic):
    administrator, moderator = factories.administrator(), factories.moderator()
    client.force_login(administrator)
    form = {"name": "Agua potable", "slug": "agua-potable"}
    client.post(reverse("wagtailsnippets_website_topic:edit", args=[topic.pk]), form)
    client.logout()
    assert "Agua potable" not in shown(client, page)
    rename = TopicRename.objects.get()
    client.force_login(moderator)
    assert "Agua potable" in client.get(reverse("wagtailadmin_home")).content.decode()
    client.post(reverse("topic_renames"), {"rename": rename.pk, "accepted": "1"})
    client.logout()
    assert "Agua potable" in shown(client, page)
    assert SearchEntry.objects.get(page_id=page.pk).topics == ["Agua potable"]
    told = ModelLogEntry.objects.filter(object_id=str(topic.pk), action__startswith="website.topic_rename")
    assert [(entry.action, entry.user) for entry in told.order_by("pk")] == [
        ("website.topic_rename_proposed", administrator),
        ("website.topic_rename", moderator),
    ]


def test_who_proposed_it_does_not_agree_to_it(page, topic):
    moderator = factories.moderator()
    rename = acts.propose(topic, "Agua potable", "agua-potable", moderator)
    with pytest.raises(ClearanceRefused):
        acts.accept(rename, moderator)
    with pytest.raises(ClearanceRefused):
        acts.accept(rename, factories.user("editora"))


def test_an_administrator_alone_writes_why_and_all_moderators_are_told(
    page, topic, django_capture_on_commit_callbacks
):
    factories.moderator()
    administrator = factories.administrator()
    rename = acts.propose(topic, "Agua potable", "agua-potable", administrator)
    with pytest.raises(ClearanceRefused):
        acts.accept(rename, administrator, "urgente")
    with django_capture_on_commit_callbacks(execute=True):
        acts.accept(rename, administrator, WHY)
    assert any(WHY in letter.body for letter in mail.outbox)


def test_what_was_agreed_to_once_does_not_serve_again(page, topic):
    administrator, moderator = factories.administrator(), factories.moderator()
    for name in ("Agua potable", "Agua"):
        acts.accept(acts.propose(topic, name, "agua", administrator), moderator)
    topic.refresh_from_db()
    topic.name = "Agua potable"
    with pytest.raises(ClearanceRefused):
        topic.save()


def test_a_refused_name_changes_nothing(client, page, topic):
    rename = acts.propose(topic, "Despilfarro", "agua", factories.administrator())
    client.force_login(factories.moderator())
    client.post(reverse("topic_renames"), {"rename": rename.pk, "accepted": "0", "reason": "No es exacto."})
    topic.refresh_from_db()
    assert topic.name == "Agua" and not TopicRename.objects.filter(accepted=None).exists()


@pytest.mark.parametrize(
    "address", ["/admin/snippets/website/topic/delete/{}/", "/admin/bulk/website/topic/delete/?id={}"]
)
def test_before_it_is_asked_whether_it_goes_it_is_said_that_it_stays(client, page, topic, address):
    client.force_login(factories.administrator())
    answer = client.get(address.format(topic.pk), follow=True)
    assert answer.redirect_chain[0][0] == reverse("wagtailsnippets_website_topic:list")
    assert "Este tema está en páginas que recibieron el visto bueno" in answer.content.decode()


def test_its_address_is_not_called_a_domicile(client, topic):
    client.force_login(factories.administrator())
    form = client.get(reverse("wagtailsnippets_website_topic:edit", args=[topic.pk])).content.decode()
    assert "Dirección web" in form and "Domicilio" not in form
