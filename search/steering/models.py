"""Decisions of the office, one model a kind. Each is live with the next question."""

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from common.spanish_order import COLLATION

from ..analysis import analyser_for, fold

MOST_EXPRESSIONS = 12


class Steering(models.Model):
    """Base: in which language it holds."""

    locale = models.CharField(
        _("language"), max_length=20, choices=settings.LANGUAGES, default=settings.LANGUAGE_CODE
    )
    changed_at = models.DateTimeField(_("changed at"), auto_now=True)

    class Meta:
        abstract = True


def plain(text: str) -> str:
    """How two ways to write the same words are compared."""
    return " ".join(fold(text).split())


def expressions_in(line: str) -> list[str]:
    return [part.strip() for part in line.split(",") if part.strip()]


class Pin(Steering):
    """For these words, show this page first."""

    words = models.CharField(
        _("words"),
        max_length=200,
        db_collation=COLLATION,
        help_text=_("What people type. Accents and capital letters do not matter."),
    )
    page = models.ForeignKey(Page, models.CASCADE, related_name="+", verbose_name=_("page"))
    order = models.PositiveSmallIntegerField(_("order"), default=1)

    class Meta:
        verbose_name = _("pinned result")
        verbose_name_plural = _("pinned results")
        ordering = ["locale", "words", "order", "pk"]

    def __str__(self) -> str:
        return f"{self.words} → {self.page_id and self.page.title}"


class SynonymLine(Steering):
    """Expressions that mean the same to whoever searches."""

    expressions = models.CharField(
        _("expressions"),
        max_length=500,
        db_collation=COLLATION,
        help_text=_("Two or more words or expressions that mean the same, with commas between them."),
    )

    class Meta:
        verbose_name = _("group of synonyms")
        verbose_name_plural = _("synonyms")
        ordering = ["locale", "expressions"]

    def __str__(self) -> str:
        return self.expressions

    def all(self) -> list[str]:
        return expressions_in(self.expressions)

    def clean(self) -> None:
        analyser = analyser_for(self.locale)
        different = {tuple(analyser.terms(expression)) for expression in self.all()} - {()}
        if not 2 <= len(different) <= MOST_EXPRESSIONS:
            raise ValidationError(
                {
                    "expressions": _(
                        "Write from 2 to %(most)d different expressions, with commas between them."
                    )
                    % {"most": MOST_EXPRESSIONS}
                }
            )


class StopWord(Steering):
    """A word that says nothing in a question, such as the name of the state."""

    word = models.CharField(_("word"), max_length=60, db_collation=COLLATION)

    class Meta:
        verbose_name = _("word to ignore")
        verbose_name_plural = _("words to ignore")
        ordering = ["locale", "word"]

    def __str__(self) -> str:
        return self.word

    def clean(self) -> None:
        if len(plain(self.word).split()) != 1:
            raise ValidationError({"word": _("Write one word.")})


class BlockedSuggestion(Steering):
    """Words that are never suggested, though pages that hold them are found."""

    words = models.CharField(_("words"), max_length=200, db_collation=COLLATION)

    class Meta:
        verbose_name = _("blocked suggestion")
        verbose_name_plural = _("blocked suggestions")
        ordering = ["locale", "words"]

    def __str__(self) -> str:
        return self.words
