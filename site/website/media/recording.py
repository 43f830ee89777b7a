"""A page whose versions hold what the library says of their files."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.utils.translation import gettext as _
from wagtail.models import Revision

from clearance import gate

from . import metadata
from .comparing import differences
from .references import references_of


class RecordsMedia(models.Model):
    """Abstract, over Wagtail's `Page`."""

    # NULL where an older release has written the page: then the library's present words are shown.
    media_metadata = models.JSONField(null=True, editable=False)

    class Meta:
        abstract = True

    def save_revision(self, *args: Any, **kwargs: Any) -> Revision:
        self.record_media()
        return super().save_revision(*args, **kwargs)

    def with_content_json(self, content: dict[str, Any]) -> RecordsMedia:
        """A version of an older release keeps the words that are shown."""
        version = super().with_content_json(content)
        if version.media_metadata is None:
            version.media_metadata = self.media_metadata
        return version

    def record_media(self) -> None:
        self.media_metadata = metadata.in_library(references_of(self))

    def record_media_at_first(self) -> None:
        """What goes live with no version that says it: written by a program, or by an older release."""
        goes_live = self.live and (self.live_revision_id is None or gate.is_open_for(self.pk))
        if goes_live and self.media_metadata is None and not self.alias_of_id:
            self.record_media()

    def differs_from_the_library(self) -> list[str]:
        """What the library says otherwise by now, one sentence each: the next version will take it."""
        now = metadata.in_library(references_of(self))
        told = _("“%(file)s”, %(what)s: this version keeps “%(old)s”, the library says “%(new)s” by now.")
        return [told % one._asdict() for one in differences(self.media_metadata, now)]

    def as_recorded(self, item: Any) -> Any:
        """One of its images or documents (or None) with the words and the focal point of this version."""
        return metadata.as_recorded(item, self.media_metadata) if item else item
