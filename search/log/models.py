"""One row a search or a click. Rows are only added, and deleted after RETENTION_DAYS["searches"]."""

import datetime as dt

from django.db import models

LONGEST_TEXT = 120


class SearchedText(models.Model):
    day = models.DateField(db_index=True)
    locale = models.CharField(max_length=20)
    text = models.CharField(max_length=LONGEST_TEXT)
    found = models.PositiveIntegerField()

    class Meta:
        indexes = [models.Index(fields=["locale", "day", "text"], name="search_searched_text")]

    def __str__(self) -> str:
        return self.text


class ClickedHit(models.Model):
    day = models.DateField(db_index=True)
    locale = models.CharField(max_length=20)
    text = models.CharField(max_length=LONGEST_TEXT)
    rank = models.PositiveSmallIntegerField()

    def __str__(self) -> str:
        return f"{self.text}: {self.rank}"


def outdated(day: dt.date) -> list[models.QuerySet]:
    """The rows from before `day`."""
    return [model.objects.filter(day__lt=day) for model in (SearchedText, ClickedHit)]
