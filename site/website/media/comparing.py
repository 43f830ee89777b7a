"""What the library says of a page's files, compared: between two versions, and with the library itself."""

from collections.abc import Iterator
from functools import partial
from typing import Any, NamedTuple

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail.admin.compare import FieldComparison
from wagtail.admin.panels import Panel

from clearance.comparing import marks

from .metadata import FOCAL_POINT, Metadata

_TITLE = "title"


class Difference(NamedTuple):
    file: str  # by the title that it had
    what: str
    old: str
    new: str


def differences(before: Metadata | None, after: Metadata | None) -> Iterator[Difference]:
    """Of the files that both have: one that came or went is told where it stands on the page."""
    for kind, items in (after or {}).items():
        for key, new in items.items():
            if old := (before or {}).get(kind, {}).get(key):
                yield from _of_file(old, new)


def _of_file(old: dict[str, Any], new: dict[str, Any]) -> Iterator[Difference]:
    names = {_TITLE: _("title"), "description": _("description")}
    for name, label in names.items():
        if old.get(name) != new.get(name):
            yield Difference(old[_TITLE], label, old.get(name) or "", new.get(name) or "")
    if any(old.get(name) != new.get(name) for name in FOCAL_POINT):
        yield Difference(old[_TITLE], _("focal point"), _area(old), _area(new))


def _area(words: dict[str, Any]) -> str:
    """Its centre and its size in pixels; nothing where none was set."""
    x, y, width, height = (words.get(name) for name in FOCAL_POINT)
    return f"{x}, {y} ({width} × {height})" if x is not None else ""


class MediaComparison(FieldComparison):
    def field_label(self) -> str:
        return _("What the library says of its files")

    def found(self) -> list[Difference]:
        return list(differences(self.val_a, self.val_b))

    def has_changed(self) -> bool:
        return bool(self.found())

    def htmldiff(self) -> SafeString:
        rows = ((one.file, one.what, marks.replaced(one.old, one.new)) for one in self.found())
        return format_html_join("", "<p>{} › {}: {}</p>", rows)


class MediaPanel(Panel):
    """No field of the form: what it compares is taken from the library whenever the page is saved."""

    class BoundPanel(Panel.BoundPanel):
        def is_shown(self) -> bool:
            return False

        def get_comparison(self) -> list[Any]:
            return [partial(MediaComparison, self.panel.model._meta.get_field("media_metadata"))]
