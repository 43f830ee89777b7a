import pytest
from django.contrib.auth.models import Permission
from django.core.files.base import ContentFile
from django.db import transaction
from django.urls import reverse
from wagtail.documents.models import Document
from wagtail.images.models import Image
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page, PageLogEntry

from clearance.models import HistoryEntry
from clearance.refusals import ClearanceRefused
from tests import factories

pytestmark = pytest.mark.usefixtures("indices_of_the_admin")


@pytest.fixture
def cited(home, index):
    code = factories.ethics_code(index.get_parent())
    factories.bulletin(index, "Boletín que cita", cited_code=code.page_ptr, cited_principle="III-b")
    return code


def usage(page):
    return reverse("wagtailadmin_pages:usage", args=[page.pk])


def test_the_confirmation_leads_to_who_cites(client, cited):
    client.force_login(factories.administrator())
    confirmation = client.get(reverse("wagtailadmin_pages:delete", args=[cited.pk])).content.decode()
    assert f"{usage(cited)}?describe_on_delete=1" in confirmation
    assert "Boletín que cita" in confirmation
    assert "Boletín que cita" in client.get(usage(cited)).content.decode()


def test_that_of_several_pages_too(client, cited):
    client.force_login(factories.administrator())
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    confirmation = client.get(f"{address}?id={cited.pk}").content.decode()
    assert usage(cited) in confirmation and "Boletín que cita" in confirmation


def deleting_in_bulk(app, model, item):
    return f"{reverse('wagtail_bulk_action', args=[app, model, 'delete'])}?id={item.pk}"


@pytest.fixture
def above(home, index):
    """A section that holds a cited code; the bulletin that cites it stands elsewhere."""
    section = factories.section(home, "Normas")
    code = factories.ethics_code(index.get_parent())
    code.move(section, pos="last-child")
    factories.bulletin(index, "Boletín que cita", cited_code=type(code).objects.get(pk=code.pk).page_ptr)
    return section


@pytest.mark.parametrize("bulk", [False, True])
def test_deleting_what_lies_above_shows_who_cites_what_is_below(client, above, bulk):
    client.force_login(factories.administrator())
    one = reverse("wagtailadmin_pages:delete", args=[above.pk])
    html = client.get(deleting_in_bulk("wagtailcore", "page", above) if bulk else one).content.decode()
    assert "Boletín que cita" in html


@pytest.mark.parametrize("bulk", [False, True])
def test_what_is_cited_from_within_only_warns_nobody(client, index, bulk):
    code = factories.ethics_code(index.get_parent())
    factories.bulletin(index, "Boletín que cita", cited_code=code.page_ptr)
    client.force_login(factories.administrator())
    page = index.get_parent()
    one = reverse("wagtailadmin_pages:delete", args=[page.pk])
    html = client.get(deleting_in_bulk("wagtailcore", "page", page) if bulk else one).content.decode()
    assert "Boletín que cita" not in html


def test_a_stranger_s_draft_that_cites_is_not_named(client, home, above, index):
    draft = index.get_children().get(title="Boletín que cita").specific
    type(draft).objects.filter(pk=draft.pk).update(live=False)
    other = factories.office(home, "Otra dependencia", publishes_directly=True)
    section = factories.section(other.page, "Normas propias")
    above.get_children().first().move(section, pos="last-child")
    other.section.editors.page_permissions.create(
        page=other.page, permission=Permission.objects.get(codename="bulk_delete_page")
    )
    client.force_login(other.editor)
    html = client.get(reverse("wagtailadmin_pages:delete", args=[section.pk])).content.decode()
    assert "help-critical" in html and "Boletín que cita" not in html


@pytest.mark.parametrize("bulk", [False, True])
@pytest.mark.parametrize("kind", ["image", "document"])
def test_deleting_a_file_shows_who_uses_it(client, index, kind, bulk):
    if kind == "image":
        item = Image.objects.create(title="Foto", file=get_test_image_file())
        block = ("image", {"image": item, "alt": "x"})
    else:
        item = Document.objects.create(title="Anexo", file=ContentFile(b"x", "a.pdf"))
        block = ("documents", {"documents": [{"document": item, "title": "x"}]})
    factories.bulletin(index, "Boletín que lo muestra", body=[block])
    client.force_login(factories.administrator())
    app = f"wagtail{kind}s" if kind == "image" else "wagtaildocs"
    usage = reverse(f"{app}:{kind}_usage", args=[item.pk])
    one = reverse(f"{app}:delete", args=[item.pk])
    html = client.get(deleting_in_bulk(app, kind, item) if bulk else one).content.decode()
    assert usage in html
    assert "Boletín que lo muestra" in client.get(usage).content.decode()


REASON = "La norma fue abrogada por el Congreso del Estado."


def still_there(page):
    return Page.objects.filter(pk=page.pk).exists()


def delete(client, page, bulk=False, **answers):
    one = reverse("wagtailadmin_pages:delete", args=[page.pk])
    return client.post(deleting_in_bulk("wagtailcore", "page", page) if bulk else one, answers, follow=True)


@pytest.mark.parametrize("bulk", [False, True])
def test_a_cited_page_stays_and_the_refusal_names_who_cites_it(client, cited, bulk):
    client.force_login(factories.administrator())
    answer = delete(client, cited, bulk)
    assert still_there(cited)
    assert not PageLogEntry.objects.filter(page=cited.pk, action="wagtail.delete").exists()
    assert answer.status_code == 200


def test_what_holds_a_cited_page_stays_too(client, above):
    client.force_login(factories.administrator())
    delete(client, above)
    assert still_there(above)


@pytest.mark.parametrize("bulk", [False, True])
def test_an_administrator_deletes_it_with_a_reason_that_the_history_keeps(client, cited, bulk):
    client.force_login(factories.administrator())
    html = client.get(reverse("wagtailadmin_pages:delete", args=[cited.pk])).content.decode()
    assert 'name="reason"' in html
    delete(client, cited, bulk, reason=REASON)
    assert not still_there(cited)
    entry = HistoryEntry.objects.get(page_id=cited.pk, action="website.delete_cited")
    assert REASON in str(entry.data)


def test_a_reason_of_two_words_is_none(client, cited):
    client.force_login(factories.administrator())
    delete(client, cited, reason="Ya no")
    assert still_there(cited)


def test_nobody_else_s_reason_counts(client, cited, index):
    office = index.get_parent()
    group = factories.office(office.get_parent(), "Otra", publishes_directly=True).section.editors
    for codename in ("bulk_delete_page", "publish_page"):
        group.page_permissions.create(page=office, permission=Permission.objects.get(codename=codename))
    client.force_login(factories.user("alguien", group))
    answer = delete(client, cited, reason=REASON)
    assert still_there(cited)
    assert 'name="reason"' not in answer.content.decode()


@pytest.mark.parametrize(
    "route",
    [
        lambda page: page.delete(),
        lambda page: Page.objects.get(pk=page.pk).delete(),
        lambda page: Page.objects.filter(pk=page.pk).delete(),
        lambda page: type(page).objects.filter(pk=page.pk).delete(),
        lambda page: page.get_parent().specific.delete(),
    ],
)
def test_no_code_deletes_it_either(above, route):
    code = above.get_children().get().specific
    with pytest.raises(ClearanceRefused, match="Boletín que cita"), transaction.atomic():
        route(code)
    assert still_there(code)


def test_once_nothing_cites_it_it_goes(client, cited):
    bulletin = Page.objects.get(title="Boletín que cita").specific
    bulletin.cited_code, bulletin.cited_principle = None, ""
    factories.publish(bulletin)
    client.force_login(factories.administrator())
    delete(client, cited)
    assert not still_there(cited)


def test_several_that_cite_each_other_go_together(client, cited):
    citing = Page.objects.get(title="Boletín que cita")
    client.force_login(factories.administrator())
    address = reverse("wagtail_bulk_action", args=["wagtailcore", "page", "delete"])
    client.post(f"{address}?id={cited.pk}&id={citing.pk}")
    assert not still_there(cited)
    assert not still_there(citing)


def test_what_is_cited_from_within_goes_with_all_of_it(index):
    code = factories.ethics_code(index.get_parent())
    factories.bulletin(index, "Boletín que cita", cited_code=code.page_ptr)
    index.get_parent().specific.delete()
    assert not still_there(code)
