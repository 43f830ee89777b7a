"""The forms that take files: what only looks like an image, or may not be exchanged, is refused in words."""

from typing import Any

from django.core.exceptions import ValidationError
from PIL import UnidentifiedImageError
from wagtail.documents.forms import BaseDocumentForm
from wagtail.images.fields import WagtailImageField
from wagtail.images.forms import BaseImageForm

from .exchange import refusal_to_exchange


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


class CheckedDocumentForm(KeepsClearedFiles, BaseDocumentForm):
    pass


class CheckedImageForm(KeepsClearedFiles, BaseImageForm):
    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if field := self.fields.get("file"):
            self.fields["file"] = CheckedImageField(
                label=field.label, required=field.required, widget=field.widget
            )
