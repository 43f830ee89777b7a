"""Wagtail and wagtail-localize lack some Spanish; `site/translation/catalogues/es` supplies just that."""

import json
import re
from pathlib import Path

import polib
import pytest
from django.apps import apps
from django.utils.translation import gettext, ngettext, override

from tests import factories

TOP = Path(__file__).resolve().parents[2]
WORDING = TOP / "site" / "translation" / "wording" / "es" / "LC_MESSAGES" / "django.po"
SUPPLEMENT = TOP / "site" / "translation" / "catalogues" / "es" / "LC_MESSAGES"
DOMAINS = ["django", "djangojs"]
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


@pytest.mark.parametrize(
    ("english", "spanish"),
    [
        ("More bulk actions", "Más acciones en conjunto"),
        ("Privacy and access", "Privacidad y acceso"),
        ("Use machine translation", "Usar traducción automática"),
        ("Add a locale", "Agregar un idioma"),
    ],
)
def test_the_admin_says_it_in_spanish(english, spanish):
    with override("es"):
        assert gettext(english) == spanish


@pytest.mark.parametrize(("count", "spanish"), [(1, "1 página"), (6, "6 páginas")])
def test_counts_are_in_spanish(count, spanish):
    with override("es"):
        text = ngettext("%(num_pages)d page", "%(num_pages)d pages", count) % {"num_pages": count}
    assert text == spanish


@pytest.mark.parametrize(
    ("address", "spanish"),
    [
        ("/admin/jsi18n/", ["Los cambios se guardaron automáticamente.", "%(num)s errores", "Buscar"]),
        ("/admin/localize/jsi18n/", ["Deteniendo la traducción sincronizada", "segmentos traducidos"]),
    ],
)
def test_its_scripts_say_it_in_spanish(client, db, address, spanish):
    client.force_login(factories.user("ana", is_superuser=True))
    script = client.get(address, headers={"accept-language": "es"}).content.decode()
    assert [text for text in spanish if json.dumps(text) not in script] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_every_placeholder_is_kept(domain):
    wrong = [entry.msgid for entry in supplement(domain) if not keeps_placeholders(entry)]
    assert wrong == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_that_is_already_translated_is_said_again(domain):
    known = {key for path in wagtail_catalogues(domain, "es") for key in translated(path)}
    assert known
    assert [entry.msgid for entry in supplement(domain) if key_of(entry) in known] == []


@pytest.mark.parametrize("domain", DOMAINS)
def test_nothing_is_left_in_english(domain):
    spanish = {key_of(entry) for entry in supplement(domain)}
    spanish |= {key for path in wagtail_catalogues(domain, "es") for key in translated(path)}
    english = [entry for path in wagtail_catalogues(domain, "en") for entry in polib.pofile(str(path))]
    assert english
    assert [entry.msgid for entry in english if not entry.obsolete and key_of(entry) not in spanish] == []


def test_what_is_reworded_is_something_that_wagtail_still_says():
    """What Wagtail no longer says would be dead here; without its placeholders it would be an error."""
    catalogues = [polib.pofile(str(path)) for path in wagtail_catalogues("django", "es")]
    theirs = {key_of(entry): entry.msgstr for catalogue in catalogues for entry in catalogue}
    ours = polib.pofile(str(WORDING))
    assert [entry.msgid for entry in ours if theirs.get(key_of(entry), entry.msgstr) == entry.msgstr] == []
    assert [entry.msgid for entry in ours if not keeps_placeholders(entry)] == []


@pytest.mark.parametrize(
    ("english", "spanish"), [("live + draft", "publicada + borrador"), ("Live", "Publicada")]
)
def test_a_page_is_public_and_not_on_the_air(english, spanish):
    with override("es"):
        assert gettext(english) == spanish


def supplement(domain):
    return polib.pofile(str(SUPPLEMENT / f"{domain}.po"))


def wagtail_catalogues(domain, language):
    """The catalogues of the installed parts of Wagtail and wagtail-localize, as they came."""
    installed = [app.path for app in apps.get_app_configs() if app.name.startswith("wagtail")]
    paths = [Path(folder) / "locale" / language / "LC_MESSAGES" / f"{domain}.po" for folder in installed]
    return [path for path in paths if path.exists()]


def translated(path):
    return {key_of(entry) for entry in polib.pofile(str(path)) if entry.translated()}


def key_of(entry):
    return entry.msgctxt, entry.msgid


def keeps_placeholders(entry):
    if not entry.msgid_plural:
        return placeholders(entry.msgstr) == placeholders(entry.msgid)
    one, *more = (placeholders(entry.msgstr_plural[form]) for form in sorted(entry.msgstr_plural))
    wanted = placeholders(entry.msgid_plural)
    return one <= wanted and all(form == wanted for form in more)


def placeholders(text):
    return set(PLACEHOLDER.findall(text))


def test_the_office_s_own_words_for_wagtail_s_are_compiled_in_every_copy():
    """They were once left out of the repository: a fresh copy called a public page “Ver en vivo”."""
    assert WORDING.with_suffix(".mo").read_bytes() == polib.pofile(str(WORDING)).to_binary()
    with override("es"):
        assert gettext("live") == "publicada"
