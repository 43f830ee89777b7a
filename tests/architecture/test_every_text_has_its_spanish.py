"""`makemessages` sees only the names that it knows: a text behind another name would stay English."""

import polib
import pytest

from . import texts
from .source import ROOT, files


@pytest.fixture(scope="module")
def catalogue():
    entries = polib.pofile(str(ROOT / "locale" / "es" / "LC_MESSAGES" / "django.po"))
    return {(entry.msgctxt, entry.msgid): entry for entry in entries if not entry.obsolete}


@pytest.fixture(scope="module")
def all_texts():
    code = [text for path in files() for text in texts.of_code(path.read_text("utf-8"), _name(path))]
    templates = texts.files_of_templates(ROOT)
    return code + [
        text for path in templates for text in texts.of_template(path.read_text("utf-8"), _name(path))
    ]


def _name(path):
    return str(path.relative_to(ROOT))


def test_no_text_is_behind_a_name_or_a_value_that_makemessages_does_not_see(all_texts):
    assert len(all_texts) > 900
    assert [text for text in all_texts if not text.is_collected()] == []


def test_every_text_of_code_and_templates_is_in_the_spanish_catalogue(all_texts, catalogue):
    missing = []
    for text in all_texts:
        entry = catalogue.get((text.context, text.message))
        if entry is None or not entry.translated() or (text.plural and entry.msgid_plural != text.plural):
            missing.append(text)
    assert missing == []


@pytest.mark.parametrize(
    ("code", "collected"),
    [
        ("from django.utils.translation import gettext as _now\n_now('A')", False),
        ("from django.utils.translation import ngettext as _\n_('A', 'B', 2)", False),
        ("from django.utils.translation import gettext\nsay = gettext\nsay('A')", False),
        ("from django.utils.translation import gettext as _\n_(word)", False),
        ("from django.utils.translation import gettext as _\n_(f'A {word}')", False),
        ("from django.utils.translation import gettext as _\nmap(_, words)", False),
        ("from django.utils import translation as t\nt.gettext(word)", False),
        ("from django.utils.translation import gettext as _\n_('A' 'B')", True),
        ("from django.utils.translation import gettext_lazy\ngettext_lazy('A')", True),
        ("from django.utils.translation import pgettext\npgettext('month', 'A')", True),
        ("from django.utils import translation\ntranslation.ngettext('A', 'B', 3)", True),
    ],
)
def test_what_counts_as_collected(code, collected):
    assert all(text.is_collected() for text in texts.of_code(code, "x.py")) is collected


def test_templates_are_read_as_makemessages_reads_them():
    source = (
        '{% load i18n %}{% translate "Save" %}{% translate word %}{{ _("Name")|upper }}'
        "{% blocktranslate trimmed count n=n %}One {{ n }}{% plural %}"
        "Many (or {{ n }}){% endblocktranslate %}"
    )
    found = {(text.message, text.plural) for text in texts.of_template(source, "x.html")}
    assert found == {("Save", None), (None, None), ("Name", None), ("One %(n)s", "Many (or %(n)s)")}
