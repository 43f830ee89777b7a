"""The forms that take files: what only looks like an image, or may not be exchanged, is refused in words."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from PIL import UnidentifiedImageError
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from .exchange import refusal_to_exchange
from .uses import public_entries_with

MOST_NAMED = 5  # pages


class CheckedImageField(WagtailImageField):
    def check_image_pixel_size(self, file: Any) -> None:
        """The first to open the picture: Wagtail has looked at its first bytes only."""
        try:
            super().check_image_pixel_size(file)
        except UnidentifiedImageError as error:
            raise ValidationError(self.error_messages["invalid_image"], code="invalid_image") from error


class KeepsClearedFiles:
    """Another file for one that was cleared is refused at the field."""

    def clean(self) -> dict[str, Any]:
        answers = super().clean()
        if (
            self.instance.pk
            and "file" in self.changed_data
            and (refusal := refusal_to_exchange(self.instance))
        ):
            self.add_error("file", str(refusal))
        return answers


class TellsWhereItIsShown:
    """Says at the title which pages keep the words that they were published with."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk and "title" in self.fields:
            words = _pages_that_keep_their_words(self.instance)
            # Wagtail's form has bound the field by now, and a bound field keeps the help that it found.
            self.fields["title"].help_text = self["title"].help_text = words


def _pages_that_keep_their_words(item: Model) -> SafeString | str:
    entries = public_entries_with(type(item), item.pk).order_by("title", "pk")
    count = entries.count()
    if not count:
        return ""
    named = entries.values_list("url", "title")[:MOST_NAMED]
    links = format_html_join(", ", '<a href="{}">{}</a>', named)
    more = max(0, count - MOST_NAMED)
    rest = ngettext("and %(more)s more", "and %(more)s more", more) % {"more": more} if more else ""
    told = _(
        "Public pages keep the title, the description and the focal point with which they were published, "
        "until their next version: {pages} {rest}"
    )
    return format_html(told, pages=links, rest=rest)


class CheckedDocumentForm(TellsWhereItIsShown, KeepsClearedFiles, BaseDocumentForm):
    pass


class CheckedImageForm(TellsWhereItIsShown, KeepsClearedFiles, BaseImageForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if field := self.fields.get("file"):
            self.fields["file"] = CheckedImageField(
                label=field.label, required=field.required, widget=field.widget
            )
