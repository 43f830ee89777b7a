"""PO files that come back from translators: read with care, taken text by text, and counted."""

import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import polib
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import ngettext_lazy
from wagtail_localize.models import StringSegment, StringTranslation, Translation
from wagtail_localize.strings import StringValue, validate_translation_links

from common.visible import visible_markup

LARGEST = 2 * 1024 * 1024
MOST_ENTRIES = 5_000
MOST_EXAMPLES = 3
TOOL = "PO File"
_OWNER = "X-WagtailLocalize-TranslationID"

COUNTS = {
    "taken": ngettext_lazy("%(count)s taken", "%(count)s taken", "count"),
    "unchanged": ngettext_lazy("%(count)s unchanged", "%(count)s unchanged", "count"),
    "uncertain": ngettext_lazy(
        "%(count)s uncertain (fuzzy), still to be finished",
        "%(count)s uncertain (fuzzy), still to be finished",
        "count",
    ),
    "empty": ngettext_lazy("%(count)s without a translation", "%(count)s without a translation", "count"),
    "gone": ngettext_lazy("%(count)s no longer in the text", "%(count)s no longer in the text", "count"),
    "obsolete": ngettext_lazy("%(count)s marked as obsolete", "%(count)s marked as obsolete", "count"),
    "plural": ngettext_lazy(
        "%(count)s with plural forms, which pages have not",
        "%(count)s with plural forms, which pages have not",
        "count",
    ),
    "repeated": ngettext_lazy("%(count)s repeated", "%(count)s repeated", "count"),
    "malformed": ngettext_lazy("%(count)s with broken tags", "%(count)s with broken tags", "count"),
}


class UnreadableFile(Exception):
    """The file as a whole is refused; the text says why and what to do."""


@dataclass
class Outcome:
    """What became of each entry, and some words on those that were refused for their tags."""

    counts: Counter = field(default_factory=Counter)
    examples: list[str] = field(default_factory=list)

    def words(self) -> str:
        counted = [
            str(words % {"count": self.counts[kind]}) for kind, words in COUNTS.items() if self.counts[kind]
        ]
        lead = (
            _("Imported from the PO file with success")
            if self.counts["taken"]
            else _("Nothing was taken from the PO file")
        )
        none = _("it has no entries")
        said = f"{lead}: {', '.join(counted) or none}."
        return " ".join([said, *self.examples, *self._advice()])

    def _advice(self) -> list[str]:
        advice = []
        if self.counts["gone"]:
            advice.append(_("The text has changed since the file was downloaded: download it again."))
        if self.counts["uncertain"]:
            advice.append(_("Check the uncertain ones in the editor and save them."))
        return advice


def catalogue_of(content: bytes, translation: Translation) -> polib.POFile:
    """Read the file, or raise UnreadableFile: broken, too long, or of another page or language."""
    if len(content) > LARGEST:
        raise UnreadableFile(
            _("The PO file is larger than 2 MB. Upload the one that you downloaded from this translation.")
        )
    catalogue = _parsed(_decoded(content))
    owner = catalogue.metadata.get(_OWNER)
    language = catalogue.metadata.get("Language", "").replace("_", "-").lower()
    code = translation.target_locale.language_code.lower()
    if owner is None:
        raise UnreadableFile(_not_ours())
    if owner != str(translation.uuid) or (language and language.partition("-")[0] != code.partition("-")[0]):
        raise UnreadableFile(
            _("The PO file belongs to another page or to another language, so nothing was taken from it.")
        )
    if len(catalogue) > MOST_ENTRIES:
        raise UnreadableFile(
            _("The PO file has %(count)s entries; at most %(most)s are read. Divide it and upload the parts.")
            % {"count": len(catalogue), "most": MOST_ENTRIES}
        )
    return catalogue


def take(catalogue: polib.POFile, translation: Translation, user: Any) -> Outcome:
    """Save what the entries say of the texts that the page has now. Called in one transaction."""
    texts, given, outcome = _texts_of(translation), {}, Outcome()
    for entry in catalogue:
        place = (entry.msgctxt, entry.msgid)
        if place in given and entry.msgstr in {"", given[place]}:
            continue  # a page says the same twice in one place, and so does the file
        kind = _refusal_of(entry, texts.get(place), given.get(place))
        if not kind and (broken := _broken(entry)):
            kind = "malformed"
            if len(outcome.examples) < MOST_EXAMPLES:
                outcome.examples.append(f"“{Truncator(entry.msgid).chars(60)}”: {broken}")
        outcome.counts[kind or _save(entry, texts[place], user)] += 1
        if entry.msgstr and not entry.obsolete:
            given[place] = entry.msgstr
    return outcome


def mark_uncertain(catalogue: polib.POFile, translation: Translation) -> polib.POFile:
    """Flag again, on the way out, what came in as uncertain and nobody has finished."""
    texts = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale, has_error=True
    )
    unfinished = set(texts.values_list("context__path", "translation_of__data"))
    for entry in catalogue:
        if not entry.obsolete and (entry.msgctxt, entry.msgid) in unfinished and not entry.fuzzy:
            entry.flags.append("fuzzy")
    return catalogue


def _decoded(content: bytes) -> str:
    """UTF-8, which cannot be taken for anything else, or what the file says of itself."""
    declared = re.search(rb"charset=([\w.:-]+)", content[:4096])
    for charset in ("utf-8-sig", declared.group(1).decode() if declared else "utf-8"):
        try:
            return content.decode(charset)
        except (UnicodeDecodeError, LookupError):
            continue
    raise UnreadableFile(_("The PO file is not written in UTF-8. Save it in UTF-8 and upload it again."))


def _parsed(text: str) -> polib.POFile:
    """With a line break at its end, because polib takes a text without one for the name of a file."""
    try:
        return polib.pofile(text + "\n")
    except (OSError, UnicodeError, ValueError, IndexError):
        raise UnreadableFile(_not_ours()) from None


def _not_ours() -> str:
    return _("The file is not a PO file of this translation. Download that one, fill it in and upload it.")


def _texts_of(translation: Translation) -> dict[tuple[str, str], StringTranslation]:
    """(path, source text) → its translation, saved or yet to be, of each text that the page has now."""
    related = ("translation_of", "context")
    saved = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    ).select_related(*related)
    texts = {(text.context.path, text.translation_of.data): text for text in saved}
    segments = StringSegment.objects.filter(source_id=translation.source_id)
    return {
        key: texts.get(key)
        or StringTranslation(
            translation_of=segment.string, context=segment.context, locale=translation.target_locale
        )
        for segment in segments.select_related("string", "context")
        for key in [(segment.context.path, segment.string.data)]
    }


def _refusal_of(entry: polib.POEntry, text: StringTranslation | None, earlier: str | None) -> str:
    if entry.obsolete:
        return "obsolete"
    if entry.msgid_plural:
        return "plural"
    if text is None:
        return "gone"
    if earlier is not None:
        return "repeated"
    return "" if entry.msgstr.strip() else "empty"


def _broken(entry: polib.POEntry) -> str:
    """What is wrong with the tags of the translation."""
    try:
        StringValue.from_translated_html(entry.msgstr)
        validate_translation_links(entry.msgid, entry.msgstr)
    except ValueError as error:
        return f"{error}."
    return "" if _Tags.are_closed(entry.msgstr) else _("a tag is not closed, or closed twice.")


class _Tags(HTMLParser):
    """Whether each tag that is opened is closed in its turn: BeautifulSoup would mend it by guessing."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.wrong = False

    @classmethod
    def are_closed(cls, text: str) -> bool:
        tags = cls()
        tags.feed(text)
        tags.close()
        return not tags.open and not tags.wrong

    def handle_starttag(self, tag: str, attrs: list) -> None:
        if tag not in {"br", "wbr", "img"}:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list) -> None:
        pass

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.wrong = True


def _save(entry: polib.POEntry, text: StringTranslation, user: Any) -> str:
    """An uncertain text is kept where there is none yet, marked as localize marks what is not finished."""
    finished = text.pk is not None and not text.has_error
    if entry.fuzzy and finished:
        return "uncertain"
    words = visible_markup(entry.msgstr)
    if finished and text.data == words:
        return "unchanged"
    text.data, text.tool_name, text.last_translated_by = words, TOOL, user
    text.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    text.has_error = entry.fuzzy
    text.field_error = _("Uncertain in the PO file (fuzzy): check it and save it.") if entry.fuzzy else ""
    text.save()
    return "uncertain" if entry.fuzzy else "taken"
