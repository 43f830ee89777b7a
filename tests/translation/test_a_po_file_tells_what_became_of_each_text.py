"""What was taken from a PO file, what was not and why: counted, and said in words."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils.translation import override
from wagtail_localize.models import StringTranslation

from tests.factories.translations import translate_draft, translate_texts
from translation import po_files


@pytest.fixture
def at_work(client, translator):
    client.force_login(translator)
    return client


def downloaded(client, translation):
    address = reverse("wagtail_localize:download_pofile", args=[translation.pk])
    return polib.pofile(client.get(address).content.decode())


def uploaded(client, translation, content):
    address = reverse("wagtail_localize:upload_pofile", args=[translation.pk])
    content = content if isinstance(content, bytes) else str(content).encode()
    answer = client.post(address, {"file": SimpleUploadedFile("a.po", content)}, follow=True)
    return [str(message) for message in answer.context["messages"]][-1]


def filled(client, translation, prefix="EN "):
    catalogue = downloaded(client, translation)
    for entry in catalogue:
        entry.msgstr = prefix + entry.msgid
    return catalogue


def texts(translation):
    return StringTranslation.objects.filter(locale=translation.target_locale)


def test_what_is_taken_is_counted(at_work, translation):
    catalogue = filled(at_work, translation)
    said = uploaded(at_work, translation, catalogue)
    assert "éxito" in said
    assert f"{len(catalogue)} tomadas" in said
    assert translation.get_progress() == (len(catalogue), len(catalogue))


def test_what_was_there_already_is_unchanged(at_work, translation):
    catalogue = filled(at_work, translation)
    uploaded(at_work, translation, catalogue)
    said = uploaded(at_work, translation, catalogue)
    assert "éxito" not in said
    assert f"{len(catalogue)} sin cambio" in said


def test_what_fits_no_more_is_refused(at_work, translation):
    catalogue = filled(at_work, translation)
    for entry in catalogue:
        entry.msgid += " (otra versión)"
    said = uploaded(at_work, translation, catalogue)
    assert "éxito" not in said
    assert f"{len(catalogue)} que ya no están en el texto" in said
    assert not texts(translation).exists()


def test_a_fuzzy_text_is_kept_as_unfinished(at_work, translation):
    catalogue = filled(at_work, translation)
    for entry in catalogue:
        entry.flags.append("fuzzy")
    said = uploaded(at_work, translation, catalogue)
    assert "éxito" not in said
    assert f"{len(catalogue)} inciertas" in said
    assert translation.get_progress() == (len(catalogue), 0)
    assert texts(translation).count() == len(catalogue)
    at_work.post(reverse("translation:submit", args=[translation.pk]))
    assert not translation.get_target_instance().workflow_in_progress


def test_a_fuzzy_text_leaves_fuzzy_and_is_finished_when_the_mark_is_gone(at_work, translation):
    catalogue = filled(at_work, translation)
    catalogue[0].flags.append("fuzzy")
    uploaded(at_work, translation, catalogue)
    again = downloaded(at_work, translation)
    assert [entry.fuzzy for entry in again] == [True] + [False] * (len(again) - 1)
    again[0].flags.remove("fuzzy")
    assert "1 tomada" in uploaded(at_work, translation, again)
    assert translation.get_progress() == (len(again), len(again))


def test_a_fuzzy_text_does_not_replace_a_finished_one(at_work, translation):
    translate_texts(translation, prefix="Done ")
    catalogue = filled(at_work, translation)
    for entry in catalogue:
        entry.flags.append("fuzzy")
    uploaded(at_work, translation, catalogue)
    assert all(text.data.startswith("Done ") for text in texts(translation))
    assert translation.get_progress() == (len(catalogue), len(catalogue))


@pytest.mark.parametrize(
    "text", ["<b>Open", "Open</b>", "<b><i>Crossed</b></i>", '<p class="x">Block</p>', '<a id="a9">x</a>']
)
def test_a_text_with_broken_tags_is_refused_and_named(at_work, translation, text):
    catalogue = filled(at_work, translation)
    catalogue[0].msgstr = text
    said = uploaded(at_work, translation, catalogue)
    assert "1 con etiquetas mal formadas" in said
    assert catalogue[0].msgid[:20] in said
    assert translation.get_progress() == (len(catalogue), len(catalogue) - 1)


def test_obsolete_plural_repeated_and_empty_entries_are_told_apart(at_work, translation):
    catalogue = filled(at_work, translation)
    first = catalogue[0]
    catalogue[1].msgstr = ""
    catalogue.append(polib.POEntry(msgid="Antes", msgstr="Before", msgctxt="title", obsolete=True))
    plural = polib.POEntry(msgid="uno", msgid_plural="muchos", msgctxt="title")
    plural.msgstr_plural = {0: "one", 1: "many"}
    catalogue.append(plural)
    catalogue.append(polib.POEntry(msgid=first.msgid, msgstr="Otherwise", msgctxt=first.msgctxt))
    said = uploaded(at_work, translation, catalogue)
    for part in ("1 sin traducción", "1 marcada como obsoleta", "1 con formas de plural", "1 repetida"):
        assert part in said
    assert texts(translation).get(context__path=first.msgctxt).data == first.msgstr


def test_a_file_of_another_page_is_refused(at_work, translation, bulletin):
    other = translate_draft(bulletin.get_parent().specific)
    said = uploaded(at_work, translation, filled(at_work, other))
    assert "otra página" in said
    assert not texts(translation).exists()


def test_a_file_of_another_language_is_refused(at_work, translation):
    catalogue = filled(at_work, translation)
    catalogue.metadata["Language"] = "fr"
    assert "otro idioma" in uploaded(at_work, translation, catalogue)
    assert not texts(translation).exists()


@pytest.mark.parametrize("charset", ["utf-8-sig", "latin-1"])
def test_a_file_is_read_in_the_characters_that_it_declares(at_work, translation, charset):
    catalogue = filled(at_work, translation, prefix="Señal ")
    text = str(catalogue).replace(
        "charset=utf-8", "charset=ISO-8859-1" if charset == "latin-1" else "charset=utf-8"
    )
    uploaded(at_work, translation, text.encode(charset))
    assert all(text.data.startswith("Señal ") for text in texts(translation))


def test_a_file_in_other_characters_than_it_says_is_refused(at_work, translation):
    content = str(filled(at_work, translation, prefix="Señal ")).encode("latin-1")
    assert "UTF-8" in uploaded(at_work, translation, content)
    assert not texts(translation).exists()


def test_a_file_with_too_many_entries_is_told_in_words(at_work, translation, monkeypatch):
    monkeypatch.setattr(po_files, "MOST_ENTRIES", 1)
    said = uploaded(at_work, translation, filled(at_work, translation))
    assert "como máximo 1" in said
    assert not texts(translation).exists()


def test_every_count_has_its_words_in_spanish():
    with override("es"):
        said = [str(words % {"count": 2}) for words in po_files.COUNTS.values()]
    assert said[:2] == ["2 tomadas", "2 sin cambio"]
