"""Invisible signs leave a text at the door; what was cleared stays, letter by letter, as it was cleared."""

import json

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.urls import reverse
from wagtail.models import Comment, Page, Revision

from bulletins.models import BulletinPage, Correction
from clearance.digests import is_digest_of
from clearance.models import Clearance
from common.visible import INSIDE_WORDS, visible, visible_markup
from search.analysis import analyser_for
from search.cells import safe_cell
from search.database import renewal
from search.database.tables import FoldedText
from search.elastic.schema.characters import figures
from search.models import SearchEntry
from search.steering.models import Pin
from tests import factories
from tests.factories.admin_forms import editor_form
from tests.factories.plans import infoem_page
from tests.shared import shared

SIGNS = [
    *("\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f\u061c"),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2066, 0x206A)),
    *(chr(code) for code in (*range(0x01, 0x09), *range(0x0E, 0x20), *range(0x7F, 0x85), *range(0x86, 0xA0))),
]
ALL = "".join(SIGNS)


@pytest.mark.parametrize("sign", SIGNS, ids=lambda sign: f"U+{ord(sign):04X}")
def test_a_word_is_one_word_without_it(sign):
    assert visible(f"pes{sign}ca") == "pesca"


@pytest.mark.parametrize(
    "text",
    [
        "Uno\n\tdos",
        "uno\r\ndos",
        "👨\u200d💻",
        "❤️\u200d🔥",
        "🏳️\u200d🌈",
        "👩🏽\u200d🤝\u200d👨🏿",
        "año «1 000»",
        "x\u00a0%",
    ],
)
def test_what_is_seen_stays(text):
    assert visible(text) == text


@pytest.mark.parametrize("sign", "\x0b\x0c\x85\u2028\u2029")
def test_an_end_of_line_of_elsewhere_parts_words(sign):
    assert visible(f"uno{sign}dos") == "uno dos"


def test_markup_may_spell_a_sign_out():
    assert (
        visible_markup("<p>pes&shy;ca &#8203;y&#xFEFF; mar &amp; &lt;río&gt;</p>")
        == "<p>pesca y mar &amp; &lt;río&gt;</p>"
    )
    assert visible_markup("<p>👨&zwj;💻 a&zwj;b &shya;</p>") == "<p>👨\u200d💻 ab &shya;</p>"


def dirty(text):
    """The text with every sign after its first letter."""
    return text[0] + ALL + text[1:]


def signs_in(value):
    text = json.dumps(value, ensure_ascii=False, default=str)
    return {sign for sign in SIGNS if sign in text or f"\\u{ord(sign):04x}" in text}


BODY = [
    {"type": "paragraph", "value": f"<p>{dirty('Acuerdan')} pes&shy;ca</p>"},
    {"type": "heading", "value": {"text": dirty("Orden"), "level": "2", "anchor": ""}},
]


@pytest.fixture
def index(home):
    return factories.bulletin_index(home, slug="boletines")


def typed_bulletin(index, **fields):
    return BulletinPage(
        title=dirty("Convenio"),
        slug="convenio",
        summary=dirty("Resumen"),
        place=dirty("Puerto"),
        body=json.dumps(BODY),
        live=False,
        locale=index.locale,
        **fields,
    )


def test_a_draft_holds_none_in_any_of_its_texts(index):
    page = typed_bulletin(index)
    page.corrections = [Correction(date="2026-11-03", text=dirty("Dice"))]
    index.add_child(instance=page)
    page.save_revision()
    stored = BulletinPage.objects.get(pk=page.pk)
    assert (stored.title, stored.draft_title, stored.summary) == ("Convenio", "Convenio", "Resumen")
    assert signs_in(stored.latest_revision.content) == set()
    assert "pesca" in str(stored.latest_revision.content["body"])
    assert signs_in(list(stored.body.raw_data)) == set()


def test_a_published_page_is_found_by_its_words(index, client):
    page = typed_bulletin(index)
    index.add_child(instance=page)
    page.save_revision().publish()
    for words in ("convenio", "acuerdan pesca", "pues\u00adto con\u200bvenio", "\ufeffconve\u00adnio"):
        found = client.get("/api/search/", {"q": words.replace("pues\u00adto ", ""), "locale": "es"}).json()
        assert [hit["title"] for hit in found["results"]] == ["Convenio"], words


def test_rows_without_a_form_are_cleaned_too(home, spanish):
    topic = factories.topic("Sa\u00adlud", spanish)
    image = factories.image("Fo\u200bto", description="Ni\u2060ñas")
    document = factories.document("Ac\u00adta")
    person = get_user_model().objects.create(username="a\u200dna", first_name="A\u00adna")
    pin = Pin.objects.create(locale="es", words="be\u00adcas", page=home)
    remark = Comment.objects.create(page=home, user=person, text="Fal\u00adta", contentpath="title")
    said = (topic.name, image.title, image.description, document.title, person.username, person.first_name)
    assert said == ("Salud", "Foto", "Niñas", "Acta", "ana", "Ana")
    assert (pin.words, remark.text) == ("becas", "Falta")


def test_a_form_sees_what_its_person_sees(client, spanish):
    """A name that is taken is refused in words, though somebody typed it with something invisible."""
    client.force_login(factories.administrator())
    for name in ("Editores nuevos", "Editores\u00ad nuevos"):
        answer = client.post(reverse("wagtailusers_groups:add"), group_form(name))
    assert answer.status_code == 200
    assert "name" in answer.context["form"].errors


def group_form(name):
    forms = ("page_permissions", "collection_permissions", "image_permissions", "document_permissions")
    kinds = ("TOTAL_FORMS", "INITIAL_FORMS", "MIN_NUM_FORMS", "MAX_NUM_FORMS")
    return {"name": name} | {f"{form}-{kind}": "0" for form in forms for kind in kinds}


@shared
def office(home):
    return factories.office(home, "Coatzacoalcos")


@shared
def moderator(home):
    return factories.moderator()


@shared
def waiting(office):
    """A page that was written before texts were cleaned, and waits."""
    page = office.draft("Cierto", summary="Uno")
    content = page.latest_revision.content | {"title": "Cier\u00adto", "summary": "U\u200bno"}
    Revision.objects.filter(pk=page.latest_revision_id).update(content=content)
    type(page).objects.filter(pk=page.pk).update(title="Cier\u00adto", summary="U\u200bno")
    factories.submit(page, office.editor)
    return page


def test_what_was_cleared_is_published_as_it_was_read(waiting, office, moderator, capsys):
    page = factories.clear(waiting, moderator)
    assert page.title == page.live_revision.content["title"] == "Cier\u00adto"
    clearance = Clearance.objects.get(revision=page.live_revision_id)
    assert is_digest_of(clearance.content_digest, page.live_revision)
    page.save()
    Page.objects.filter(pk=office.page.pk).update(live=False)
    call_command("audit_publishing")
    assert "All is well" in capsys.readouterr().out
    assert SearchEntry.objects.get(page_id=page.pk).title == "Cierto"


def test_its_next_draft_is_clean(waiting, moderator):
    page = factories.clear(waiting, moderator)
    revision = page.save_revision()
    assert revision.content["title"] == "Cierto"
    assert type(page).objects.get(pk=page.pk).title == "Cier\u00adto"


def test_whoever_clears_an_older_text_changes_nothing_of_it(waiting, moderator, client):
    client.force_login(moderator)
    form = editor_form(client, waiting)
    before = waiting.latest_revision_id
    client.post(
        reverse("wagtailadmin_pages:edit", args=[waiting.pk]),
        form | {"action-workflow-action": "1", "workflow-action-name": "approve"},
    )
    page = type(waiting).objects.get(pk=waiting.pk)
    assert (page.live, page.live_revision_id) == (True, before)


def older(page, **fields):
    """The page as a release wrote it that cleaned nothing."""
    type(page).objects.filter(pk=page.pk).update(**fields)
    return type(page).objects.get(pk=page.pk)


def test_nothing_that_leaves_carries_one_of_an_older_page(index, client):
    page = older(factories.bulletin(index, "Pesca"), title=dirty("Pesca"), place=dirty("Puerto"))
    older(index, title=dirty("Boletines"))
    html = client.get(page.url).content.decode()
    linked = html.split('<script type="application/ld+json">')[1:]
    left = [
        client.get(f"{index.url}atom/").content.decode(),
        *(text.split("</script>")[0] for text in linked),
    ]
    assert len(left) >= 3
    assert "Puerto" in "".join(left)
    assert [sorted(signs_in(text)) for text in left] == [[]] * len(left)


def test_neither_do_the_sheets_and_dates_of_a_plan(home, client):
    plan = infoem_page(home)
    stored = json.dumps(list(plan.actions.raw_data), default=str).replace(
        '"name": "', '"name": "\\u00ad\\u200b'
    )
    plan = older(plan, title=dirty("Plan"), actions=stored)
    files = {name: client.get(f"{plan.url}{name}/") for name in ("matriz-csv", "agenda-ics")}
    said = {name: file.content.decode("utf-8-sig") for name, file in files.items() if file.status_code == 200}
    assert "agenda-ics" in said
    assert {name: sorted(signs_in(text)) for name, text in said.items()} == {name: [] for name in said}


def test_a_cell_holds_none():
    assert safe_cell(f"{ALL}=1+1") == "'=1+1"


def test_an_upgrade_reads_older_rows_without_them(index):
    """Their words are analysed anew, and the row itself is what results, the API and Elasticsearch show."""
    page = factories.bulletin(index, "Convenio de pesca")
    attached = [{"title": "Ac\u00adta", "url": "/", "document": 1, "text": "ca\u200bnario"}]
    entry = SearchEntry.objects.get(page_id=page.pk)
    SearchEntry.objects.filter(pk=entry.pk).update(
        title="Con\u00advenio de pes\u200bca", attachments=attached
    )
    FoldedText.objects.update(written_by="0" * 16)
    renewal.renew()
    renewed = SearchEntry.objects.get(pk=entry.pk)
    assert (renewed.title, renewed.version) == ("Convenio de pesca", entry.version + 1)
    assert renewed.attachments == [{"title": "Acta", "url": "/", "document": 1, "text": "canario"}]


def test_both_engines_read_a_word_as_one():
    assert [word.folded for word in analyser_for("es").words("Pes\u00adca con\u200bvenio")] == [
        "pesca",
        "convenio",
    ]
    filters = figures()
    assert filters["figures_01"]["pattern"] == INSIDE_WORDS
