"""The forms that take files: what is damaged, or may not be exchanged, is refused in words."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile, UploadedFile
from django.db.models import Model
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin.forms.account import AvatarPreferencesForm
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from search.attachments import telling

from . import photographs
from .exchange import refusal_to_exchange
from .storing import preparation_of
from .uses import public_entries_with

MOST_NAMED = 5  # pages


class CheckedImageField(WagtailImageField):
    def check_image_file_format(self, file: UploadedFile) -> None:
        """Browsers save a JPEG as .jfif and telephones name HEIC in two ways; Wagtail knows one of each."""
        ending = photographs.ending(file.name)
        known = ending in self.allowed_image_extensions
        if not (known and photographs.ALIASES.get(ending, ending) == file.image.format_name):
            super().check_image_file_format(file)

    def check_image_pixel_size(self, file: UploadedFile) -> None:
        """Decode the whole picture: Wagtail reads its first bytes only, and half of one begins well."""
        file.image.f.seek(0)
        photographs.opened(file.image.f.read())


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
    entries = public_entries_with(type(item), [item.pk]).order_by("title", "pk")
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
    """Says at the title, too, where the search will not find what stands in the file."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if self.instance.pk and (warning := telling.warning_of(self.instance)):
            told = format_html("{} {}", warning, self.fields["title"].help_text)
            self.fields["title"].help_text = self["title"].help_text = told

    def clean_file(self) -> Any:
        """Captions and pictures among the documents are tried here, so that saving them never fails."""
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile) and (preparation := preparation_of(self._meta.model, file.name)):
            preparation(_read(file), file.name)
        return file


class CheckedImageForm(TellsWhereItIsShown, KeepsClearedFiles, BaseImageForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if field := self.fields.get("file"):
            self.fields["file"] = CheckedImageField(
                label=field.label, required=field.required, widget=field.widget
            )


class PortraitField(forms.ImageField):
    """Prepared before Wagtail makes it smaller, which fails on half a picture and forgets which way is up."""

    def to_python(self, data: Any) -> Any:
        if not isinstance(data, UploadedFile):
            return super().to_python(data)
        if data.size > CheckedImageField().max_upload_size:
            raise ValidationError(CheckedImageField().error_messages["file_too_large_unknown_size"])
        prepared = photographs.prepared(_read(data), data.name)
        return super().to_python(SimpleUploadedFile(prepared.name, prepared.content))


class CheckedAvatarForm(AvatarPreferencesForm):
    avatar = PortraitField(label=AvatarPreferencesForm.base_fields["avatar"].label, required=False)


def _read(file: UploadedFile) -> bytes:
    file.seek(0)
    content = file.read()
    file.seek(0)
    return content
