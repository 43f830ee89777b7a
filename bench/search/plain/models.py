"""What a site on the stock backend would index: the same texts, by the framework's own search fields."""

from django.db import models
from wagtail.search import index


class PlainDocument(index.Indexed, models.Model):
    title = models.TextField()
    summary = models.TextField()
    body = models.TextField()
    institution = models.TextField()

    search_fields = [
        index.SearchField("title", boost=3),
        index.AutocompleteField("title"),
        index.SearchField("summary", boost=2),
        index.SearchField("body"),
        index.SearchField("institution", boost=2),
    ]

    def __str__(self) -> str:
        return self.title
