"""The official number of a bulletin: given once, never changed, never given twice."""

from typing import Any, NoReturn

from django.db import models
from django.utils.translation import gettext_lazy as _


class FolioIsFinal(Exception):
    """Raised by whatever would change or delete a folio."""


class FolioQuerySet(models.QuerySet):
    def update(self, **values: Any) -> NoReturn:
        raise FolioIsFinal

    def delete(self) -> NoReturn:
        raise FolioIsFinal


class Folio(models.Model):
    """Keyed by the bulletin's `translation_key`: its translations carry the same number.

    No foreign key points at the page: a deleted bulletin's number stays taken.
    """

    translation_key = models.UUIDField(unique=True, editable=False)
    institution_key = models.CharField(max_length=36, blank=True, editable=False)
    year = models.PositiveSmallIntegerField(_("year"), editable=False)
    number = models.PositiveIntegerField(_("number"), null=True, editable=False)  # none in “Edición única”
    label = models.CharField(_("folio"), max_length=120, editable=False)
    assigned_at = models.DateTimeField(_("assigned at"), auto_now_add=True)

    objects = FolioQuerySet.as_manager()

    class Meta:
        verbose_name = _("folio")
        verbose_name_plural = _("folios")
        constraints = [
            models.UniqueConstraint(fields=["institution_key", "year", "number"], name="one_folio_a_number")
        ]

    def __str__(self) -> str:
        return self.label

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise FolioIsFinal
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> NoReturn:
        raise FolioIsFinal


class FolioQueue(models.Model):
    """One row that whoever takes a folio locks first, so that publications take them one after the other.

    One queue for all institutions: publishing many pages in one transaction cannot deadlock with another.
    """

    def __str__(self) -> str:
        return "folio queue"
