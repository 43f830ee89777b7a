"""Old and new words in one line, told apart by elements and not by their colour alone."""

from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.compare import diff_text

_MARKS = {
    "addition": '<ins class="addition">{}</ins>',
    "deletion": '<del class="deletion">{}</del>',
    "equal": "{}",
}


def replaced(old: str, new: str) -> SafeString:
    """The whole old value and the whole new one."""
    changes = [("deletion", old), ("addition", new)]
    return format_html_join(" ", "{}", ((_mark(kind, words),) for kind, words in changes if words))


def rewritten(old: str, new: str) -> SafeString:
    """The text once, with the words that went and came."""
    if old == new:
        return format_html("{} <em>({})</em>", new, _("only its formatting changed"))
    changes = diff_text(old, new).changes
    if all(kind != "equal" for kind, _words in changes):
        return replaced(old, new)
    return format_html_join("", "{}", ((_mark(kind, words),) for kind, words in changes))


def added(words: str) -> SafeString:
    return _mark("addition", words)


def removed(words: str) -> SafeString:
    return _mark("deletion", words)


def _mark(kind: str, words: str) -> SafeString:
    return format_html(_MARKS[kind], conditional_escape(words))
