"""The table of what the public may find."""

from datetime import datetime

from django.db import models
from django.db.models import Expression, F, Q
from django.utils import timezone

from common.spanish_order import COLLATION

_BEHIND = Q(indexed_version=None) | ~Q(indexed_version=F("version"))


class SearchEntryQuerySet(models.QuerySet):
    def public(self, at: datetime | Expression | None = None) -> "SearchEntryQuerySet":
        """The one rule of visibility: what anybody may see at the instant `at` (now)."""
        at = at or timezone.now()
        return self.filter(
            Q(visible_from=None) | Q(visible_from__lte=at),
            Q(visible_until=None) | Q(visible_until__gt=at),
            visible=True,
        )

    def listed(self, at: datetime | Expression | None = None) -> "SearchEntryQuerySet":
        """What listings, feeds and results show: public, and not withdrawn with a notice."""
        return self.public(at).filter(listed=True)

    def behind(self) -> "SearchEntryQuerySet":
        """Rows whose present version Elasticsearch has not acknowledged, removals included."""
        return self.filter(_BEHIND)


class SearchEntry(models.Model):
    """One public page in one language, written in the transaction of the change that caused it.

    A page that stops being public keeps its row as a removal (`visible=False`, texts emptied) until the
    engine has acknowledged it. `version` grows by one with each change and never goes back.
    """

    page_id = models.PositiveBigIntegerField(unique=True)
    locale = models.CharField(max_length=20, db_index=True)
    type = models.CharField(max_length=30)
    title = models.TextField(db_collation=COLLATION)
    summary = models.TextField(blank=True)
    body = models.TextField(blank=True)
    url = models.TextField()
    date = models.DateField(null=True, blank=True)
    institution = models.TextField(blank=True, db_collation=COLLATION)
    institution_key = models.CharField(max_length=36, blank=True)
    acronym = models.CharField(max_length=60, blank=True, db_collation=COLLATION)
    folio = models.CharField(max_length=60, blank=True, db_collation=COLLATION)
    topics = models.JSONField(default=list, blank=True)
    source_id = models.CharField(max_length=200, blank=True, db_index=True)
    attachments = models.JSONField(default=list, blank=True)
    visible = models.BooleanField(default=True)
    listed = models.BooleanField(default=True)
    visible_from = models.DateTimeField(null=True, blank=True)
    visible_until = models.DateTimeField(null=True, blank=True)
    version = models.PositiveBigIntegerField(default=1)
    indexed_version = models.PositiveBigIntegerField(null=True, blank=True)
    indexed_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(auto_now=True)

    objects = SearchEntryQuerySet.as_manager()

    class Meta:
        indexes = [
            models.Index(fields=["visible", "locale", "type", "-date"]),
            models.Index(fields=["institution_key", "-date"]),
            models.Index(fields=["page_id"], condition=_BEHIND, name="search_entries_behind"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.locale})"


from .attachments.models import DocumentText  # noqa: E402, F401 (its tables)
from .database.tables import FoldedText, KnownWord, Posting  # noqa: E402, F401 (its tables)
from .log.models import ClickedHit, SearchedText  # noqa: E402, F401
from .steering.models import BlockedSuggestion, Pin, StopWord, SynonymLine  # noqa: E402, F401
